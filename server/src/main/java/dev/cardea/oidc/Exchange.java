package dev.cardea.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.http.ClientInfo;
import dev.cardea.http.RequestEdge;
import dev.cardea.key.Sha256;
import dev.cardea.oidc.client.Client;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.tenant.Tenant;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One protocol request and its answer. */
public final class Exchange {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RoutingContext context;
    private final String path;
    private final String requestOrigin;
    private final Parameters parameters;

    /** @param path below {@code /oidc}, in lower case but for ids */
    Exchange(RoutingContext context, String path, String requestOrigin) {
        this.context = context;
        this.path = path;
        this.requestOrigin = requestOrigin;
        this.parameters = read();
    }

    private Parameters read() {
        if (!context.request().method().equals(HttpMethod.POST)) {
            var query = context.request().query();
            return Parameters.ofQuery(query == null ? "" : query);
        }
        var body = context.body() == null ? null : context.body().buffer();
        var type = context.request().getHeader("Content-Type");
        if (type == null || body == null) {
            return Parameters.ofQuery("");
        }
        var mediaType = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var text = body.toString(charset(type));
        if (text.indexOf('\0') >= 0) {
            throw new OAuthException(OAuthError.invalidRequest("null bytes are not allowed in the request body"));
        }
        return switch (mediaType) {
            case "application/x-www-form-urlencoded" -> inPlaceOfQuery(Parameters.ofForm(text, StandardCharsets.UTF_8));
            case "application/json" -> {
                if (isReadAsGet() && !Parameters.isExpressibleAsForm(text)) {
                    throw new OAuthException(OAuthErrorPage.unrecognized("POST", path));
                }
                yield inPlaceOfQuery(Parameters.ofJson(text));
            }
            default ->
                throw new OAuthException(OAuthError.invalidRequest(
                        "only application/x-www-form-urlencoded content-type bodies are supported on POST " + path));
        };
    }

    /** Whether a posted body counts as the query of a GET. */
    private boolean isReadAsGet() {
        return path.equals("/auth") || path.equals("/session/end");
    }

    private Parameters inPlaceOfQuery(Parameters parameters) {
        return isReadAsGet() ? parameters.splittingResources() : parameters;
    }

    private static Charset charset(String contentType) {
        var index = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (index < 0) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(contentType
                    .substring(index + "charset=".length())
                    .split(";", 2)[0]
                    .strip()
                    .replace("\"", ""));
        } catch (IllegalArgumentException _) {
            throw new OAuthException(OAuthError.of("invalid_request", 415, "unsupported charset"));
        }
    }

    public Tenant tenant() {
        return RequestEdge.tenant(context);
    }

    public ClientInfo client() {
        return RequestEdge.client(context);
    }

    public HttpServerRequest request() {
        return context.request();
    }

    public HttpServerResponse response() {
        return context.response();
    }

    public Parameters parameters() {
        return parameters;
    }

    /** Scheme, host and port that the request was sent to. */
    public String requestOrigin() {
        return requestOrigin;
    }

    /** What follows the last slash of the path, e.g. an interaction's uid. */
    public String lastSegment() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public @Nullable String header(String name) {
        return context.request().getHeader(name);
    }

    public void noStore() {
        context.response().putHeader("Cache-Control", "no-store");
    }

    /**
     * Called as soon as the client is known: a browser's origin must be one of the client's.
     *
     * @throws OAuthException {@code invalid_request}, and the answer then carries no allow-origin header
     */
    public void allowOriginOf(Client client) {
        var origin = context.request().getHeader("Origin");
        if (origin == null || origin.equals(requestOrigin) || client.allowsOrigin(origin)) {
            return;
        }
        context.response().headers().remove("Access-Control-Allow-Origin");
        throw new OAuthException(
                OAuthError.invalidRequest("origin %s not allowed for client: %s".formatted(origin, client.id())));
    }

    public void json(int status, Object body) {
        json(status, body, "application/json; charset=utf-8");
    }

    public void json(int status, Object body, String contentType) {
        try {
            send(status, contentType, JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void html(int status, String page) {
        send(status, "text/html; charset=utf-8", page);
    }

    private void send(int status, String contentType, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var response = context.response().setStatusCode(status).putHeader("Content-Type", contentType);
        if (isGet() && status == 200) {
            var etag = "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes)) + "\"";
            response.putHeader("ETag", etag);
            if (etag.equals(context.request().getHeader("If-None-Match"))) {
                response.headers().remove("Content-Type");
                response.setStatusCode(304).end();
                return;
            }
        }
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(bytes.length)).end();
            return;
        }
        response.end(io.vertx.core.buffer.Buffer.buffer(bytes));
    }

    private boolean isGet() {
        var method = context.request().method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    public void empty(int status) {
        context.response().setStatusCode(status).end();
    }

    /** 303, so that a POST is followed by a GET (RFC 9110 §15.4.4). */
    public void redirect(String location) {
        context.response().setStatusCode(303).putHeader("Location", location).end();
    }
}
