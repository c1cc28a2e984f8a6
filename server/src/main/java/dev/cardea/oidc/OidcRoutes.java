package dev.cardea.oidc;

import dev.cardea.http.RequestEdge;
import dev.cardea.http.VirtualThreadHandler;
import dev.cardea.oidc.authorize.AuthorizationEndpoint;
import dev.cardea.oidc.authorize.ResumeEndpoint;
import dev.cardea.oidc.discovery.DiscoveryEndpoint;
import dev.cardea.oidc.logout.EndSessionEndpoint;
import dev.cardea.oidc.token.RevocationEndpoint;
import dev.cardea.oidc.token.TokenEndpoint;
import dev.cardea.oidc.userinfo.UserinfoEndpoint;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Every endpoint below {@code /oidc}. Paths match in any case and with one slash too many; HEAD is served where GET
 * is; what matches nothing gets the protocol's own 404.
 */
@Singleton
public class OidcRoutes {
    private static final String BASE = "/oidc";
    private static final long BODY_LIMIT = 56 * 1024;

    private final RequestEdge edge;
    private final OAuthErrorPage errors;
    private final List<Route> routes;

    /** @param path below {@code /oidc}; a last segment of {@code *} stands for an id */
    private record Route(String method, String path, Cors cors, Consumer<Exchange> endpoint) {
        boolean serves(String requestMethod) {
            return method.equals(requestMethod) || method.equals("GET") && requestMethod.equals("HEAD");
        }

        boolean matches(String requestPath) {
            if (!path.endsWith("/*")) {
                return path.equals(requestPath);
            }
            var prefix = path.substring(0, path.length() - 1);
            return requestPath.startsWith(prefix)
                    && requestPath.length() > prefix.length()
                    && requestPath.indexOf('/', prefix.length()) < 0;
        }
    }

    OidcRoutes(
            RequestEdge edge,
            OAuthErrorPage errors,
            DiscoveryEndpoint discovery,
            AuthorizationEndpoint authorization,
            ResumeEndpoint resume,
            TokenEndpoint token,
            RevocationEndpoint revocation,
            UserinfoEndpoint userinfo,
            EndSessionEndpoint endSession) {
        this.edge = edge;
        this.errors = errors;
        this.routes = List.of(
                new Route("GET", "/.well-known/openid-configuration", Cors.OPEN, discovery::metadata),
                new Route("GET", "/.well-known/oauth-authorization-server", Cors.OPEN, discovery::metadata),
                new Route("GET", "/jwks", Cors.OPEN, discovery::keys),
                new Route("GET", "/auth", Cors.NONE, authorization::authorize),
                new Route("POST", "/auth", Cors.NONE, authorization::authorize),
                new Route("GET", "/auth/*", Cors.NONE, resume::resume),
                new Route("POST", "/token", Cors.CLIENT, token::exchange),
                new Route("POST", "/token/revocation", Cors.CLIENT, revocation::revoke),
                new Route("GET", "/me", Cors.CLIENT, userinfo::userinfo),
                new Route("POST", "/me", Cors.CLIENT, userinfo::userinfo),
                new Route("GET", "/session/end", Cors.NONE, endSession::request),
                new Route("POST", "/session/end", Cors.NONE, endSession::request),
                new Route("POST", "/session/end/confirm", Cors.NONE, endSession::confirm),
                new Route("GET", "/session/end/success", Cors.NONE, endSession::success));
    }

    void register(@Observes Router router) {
        router.routeWithRegex("(?i)/oidc(/.*)?")
                .order(-500)
                .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
                .handler(new VirtualThreadHandler(this::dispatch))
                .failureHandler(errors::fail);
    }

    private void dispatch(RoutingContext context) {
        var path = normalize(Objects.requireNonNullElse(context.request().path(), ""));
        var method = context.request().method().name();
        var matching = routes.stream().filter(route -> route.matches(path)).toList();
        if (method.equals(HttpMethod.OPTIONS.name())
                && context.request().getHeader("Access-Control-Request-Method") != null
                && matching.stream().anyMatch(route -> route.cors() != Cors.NONE)) {
            preflight(context, matching);
            return;
        }
        var route =
                matching.stream().filter(candidate -> candidate.serves(method)).findFirst();
        if (route.isEmpty()) {
            errors.unrecognized(context, path);
            return;
        }
        route.get().cors().begin(context);
        try {
            route.get().endpoint().accept(new Exchange(context, path, edge.origin(context.request())));
        } catch (RuntimeException e) {
            errors.send(context, e);
        }
    }

    private static void preflight(RoutingContext context, List<Route> matching) {
        var methods = matching.stream().map(Route::method).distinct().toList();
        Cors.preflight(context, String.join(",", methods));
    }

    /** Lower case but for an id, which is told by its length; without the base and without one trailing slash. */
    private static String normalize(String path) {
        if (!path.regionMatches(true, 0, BASE, 0, BASE.length())) {
            return path;
        }
        var below = path.substring(BASE.length());
        if (below.length() > 1 && below.endsWith("/")) {
            below = below.substring(0, below.length() - 1);
        }
        var slash = below.lastIndexOf('/');
        var last = below.substring(slash + 1);
        var isId = slash > 0 && last.length() == 43;
        return isId ? below.substring(0, slash + 1).toLowerCase(Locale.ROOT) + last : below.toLowerCase(Locale.ROOT);
    }
}
