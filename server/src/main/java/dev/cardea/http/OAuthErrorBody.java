package dev.cardea.http;

import dev.cardea.problem.OAuthError;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an OAuth error looks, below {@code /oidc} and where it surfaces through {@code /api}: the members of RFC 6749
 * §5.2, and those by which API clients and people tell errors apart unless the query says {@code parse_error=false}.
 */
@Singleton
public class OAuthErrorBody {
    private static final String INVALID_GRANT_HELP = "https://openid.sh/debug/invalid_grant";

    private final Messages messages;

    OAuthErrorBody(Messages messages) {
        this.messages = messages;
    }

    public Map<String, Object> of(OAuthError error, RoutingContext context) {
        var body = new LinkedHashMap<String, Object>();
        if (!wantsRawErrors(context)) {
            body.put("code", error.code());
            body.put(
                    "message",
                    messages.text(
                            error.code(),
                            Map.of("message", error.description() == null ? error.error() : error.description()),
                            context.request().getParam("locale"),
                            context.request().getHeader("Accept-Language")));
            if (error.error().equals("invalid_grant")) {
                body.put("error_uri", INVALID_GRANT_HELP);
            }
        }
        body.put("error", error.error());
        if (error.description() != null) {
            body.put("error_description", error.description());
        }
        if (error.scope() != null) {
            body.put("scope", error.scope());
        }
        return body;
    }

    private static boolean wantsRawErrors(RoutingContext context) {
        var query = context.request().query();
        return query != null
                && new QueryStringDecoder(query, false)
                        .parameters()
                        .getOrDefault("parse_error", List.of())
                        .contains("false");
    }
}
