package dev.cardea.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies into records by the contract's rules: JSON or a form, nothing means <code>{}</code>, the root is an
 * object or an array, and a member of the wrong type is {@code guard.invalid_input} with its path.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class BodyReader implements MessageBodyReader<Object> {
    private static final List<Class<?>> READ_BY_OTHERS =
            List.of(InputStream.class, MultivaluedMap.class, Form.class, java.io.Reader.class, java.io.File.class);

    private final ObjectMapper mapper;

    BodyReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type != String.class
                && !type.isPrimitive()
                && type != byte[].class
                && READ_BY_OTHERS.stream().noneMatch(other -> other.isAssignableFrom(type));
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            @Nullable MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        var contentType = headers.getFirst("Content-Type");
        var root = root(contentType == null ? null : mediaType, stream.readAllBytes());
        try {
            return mapper.readerFor(mapper.constructType(genericType)).readValue(root);
        } catch (JsonMappingException e) {
            throw new ProblemException(BodyIssues.problem(e, root));
        }
    }

    private JsonNode root(@Nullable MediaType mediaType, byte[] body) {
        if (body.length == 0) {
            return mapper.createObjectNode();
        }
        if (mediaType == null || isJson(mediaType)) {
            return json(body);
        }
        if (mediaType.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return form(new String(body, StandardCharsets.UTF_8));
        }
        if (mediaType.getType().equals("text")) {
            throw new ProblemException(BodyIssues.notAnObject("string"));
        }
        return mapper.createObjectNode();
    }

    private static boolean isJson(MediaType mediaType) {
        return mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                || mediaType.getSubtype().endsWith("+json");
    }

    private JsonNode json(byte[] body) {
        JsonNode root;
        try (var parser = mapper.createParser(body)) {
            root = mapper.readTree(parser);
            if (root == null) {
                return mapper.createObjectNode();
            }
            if (parser.nextToken() != null) {
                throw new MalformedBodyException("Unexpected content after the JSON value");
            }
        } catch (JsonProcessingException e) {
            throw new MalformedBodyException(String.valueOf(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new MalformedBodyException("Not a JSON text");
        }
        if (!root.isContainerNode()) {
            throw new MalformedBodyException("The JSON text must be an object or an array");
        }
        return root;
    }

    /** Repeated names become arrays, as in a query. */
    private ObjectNode form(String text) {
        var form = mapper.createObjectNode();
        for (var pair : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            var parts = pair.split("=", 2);
            var name = decode(parts[0]);
            var value = mapper.getNodeFactory().textNode(parts.length == 2 ? decode(parts[1]) : "");
            var present = form.get(name);
            if (present == null) {
                form.set(name, value);
            } else if (present.isArray()) {
                ((com.fasterxml.jackson.databind.node.ArrayNode) present).add(value);
            } else {
                form.set(name, mapper.createArrayNode().add(present).add(value));
            }
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new MalformedBodyException("Malformed percent-encoding");
        }
    }
}
