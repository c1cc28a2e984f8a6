package dev.cardea.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Gives what GET reads a strong entity tag, and spares the body when the client has it already (RFC 9110 §8.8.3). */
@Provider
public class EntityTag implements ContainerResponseFilter {
    private static final int DIGEST_CHARACTERS = 27;

    private final ObjectMapper mapper;

    EntityTag(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!isRead
                || response.getStatus() != 200
                || !response.hasEntity()
                || !request.getUriInfo().getPath().startsWith("/api/")
                || response.getMediaType() != null
                        && !response.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return;
        }
        var body = body(response.getEntity());
        var tag = tag(body);
        response.getHeaders().putSingle("ETag", tag);
        if (tag.equals(request.getHeaderString("If-None-Match"))) {
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        response.setEntity(body, new Annotation[0], MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
    }

    private byte[] body(Object entity) {
        try {
            return entity instanceof byte[] bytes ? bytes : mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a response", e);
        }
    }

    static String tag(byte[] body) {
        try {
            var digest = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(body));
            return "\"" + Integer.toHexString(body.length) + "-" + digest.substring(0, DIGEST_CHARACTERS) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
