package dev.cardea.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.http.OAuthErrorBody;
import dev.cardea.http.RequestEdge;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.problem.Problem;
import dev.cardea.problem.ProblemException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers below {@code /oidc} that are errors: JSON (RFC 6749 §5.2) with the members that the interaction APIs add, or
 * a readable page where the client names {@code text/html}.
 */
@Singleton
class OAuthErrorPage {
    private static final Logger LOG = Logger.getLogger(OAuthErrorPage.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OAuthError SERVER_ERROR = OAuthError.of("server_error", 500, "oops! something went wrong");

    private final OAuthErrorBody body;

    OAuthErrorPage(OAuthErrorBody body) {
        this.body = body;
    }

    /** What a failed route handler left behind: a body over the limit, or a defect. */
    void fail(RoutingContext context) {
        if (context.statusCode() == 413) {
            context.response()
                    .setStatusCode(413)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end("Payload Too Large");
            return;
        }
        send(context, context.failure());
    }

    void unrecognized(RoutingContext context, String path) {
        send(context, new OAuthException(unrecognized(context.request().method().name(), path)));
    }

    static OAuthError unrecognized(String method, String path) {
        return OAuthError.of(
                "invalid_request", 404, "unrecognized route or not allowed method (%s on %s)".formatted(method, path));
    }

    void send(RoutingContext context, @Nullable Throwable failure) {
        var error = errorOf(context, failure);
        if (context.response().ended()) {
            return;
        }
        var issuer = RequestEdge.tenant(context).issuer();
        if (error.status() == 503) {
            context.response().putHeader("Retry-After", "1");
        }
        if (isAt(context, "/me")) {
            context.response().putHeader("WWW-Authenticate", challenge("Bearer", issuer, error));
        } else if (error.status() == 401 && context.request().getHeader("Authorization") != null) {
            context.response().putHeader("WWW-Authenticate", challenge("Basic", issuer, error));
        }
        context.response().setStatusCode(error.status());
        if (wantsPage(context)) {
            new HtmlPage("Something is not right")
                    .paragraph(error.description() == null ? error.error() : error.description())
                    .detail("Error", error.error())
                    .detail("Request", RequestEdge.client(context).requestId())
                    .send(context.response());
            return;
        }
        var members = body.of(error, context);
        if (isAt(context, "/auth")) {
            Optional.ofNullable(context.request().getParam("state")).ifPresent(state -> members.put("state", state));
            members.put("iss", issuer);
        }
        write(context, members);
    }

    private static OAuthError errorOf(RoutingContext context, @Nullable Throwable failure) {
        return switch (failure) {
            case OAuthException known -> known.error();
            case ProblemException known
            when known.problem().kind() == Problem.Kind.OVERLOADED ->
                OAuthError.of("temporarily_unavailable", 503, "the server is busy, try again");
            case null, default -> unexpected(context, failure);
        };
    }

    private static boolean isAt(RoutingContext context, String path) {
        return context.normalizedPath().toLowerCase(Locale.ROOT).startsWith("/oidc" + path);
    }

    private static OAuthError unexpected(RoutingContext context, @Nullable Throwable failure) {
        LOG.errorf(failure, "Request %s failed", RequestEdge.client(context).requestId());
        return SERVER_ERROR;
    }

    /** Only where HTML is named: {@code *}{@code /*}, which every library sends, gets JSON. */
    private static boolean wantsPage(RoutingContext context) {
        var accept = context.request().getHeader("Accept");
        var path = context.normalizedPath();
        return accept != null
                && accept.contains("text/html")
                && context.request().method().equals(HttpMethod.GET)
                && !path.endsWith("/me");
    }

    /** RFC 6750 §3. The quoted values hold no quotes of their own. */
    private static String challenge(String scheme, String realm, OAuthError error) {
        var challenge =
                new StringBuilder(scheme).append(" realm=\"").append(realm).append('"');
        if ("no access token provided".equals(error.description())) {
            return challenge.toString();
        }
        challenge.append(", error=\"").append(error.error()).append('"');
        if (error.description() != null) {
            challenge
                    .append(", error_description=\"")
                    .append(error.description().replace('"', '\''))
                    .append('"');
        }
        if (error.scope() != null) {
            challenge
                    .append(", scope=\"")
                    .append(error.scope().replaceAll("[^\\x21\\x23-\\x5B\\x5D-\\x7E ]", ""))
                    .append('"');
        }
        return challenge.toString();
    }

    private static void write(RoutingContext context, Map<String, Object> body) {
        try {
            context.response()
                    .putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
