package dev.cardea.http;

import dev.cardea.tenant.Tenants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What requests below {@code /api} meet before routing: cross-origin rules, methods that no route can have, and the
 * answer to a plain OPTIONS. What no route answers anywhere is {@code Not Found}.
 */
@Singleton
public class ApiEdge {
    private static final int AFTER_REQUEST_EDGE = 900;
    private static final Set<HttpMethod> IMPLEMENTED = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final Set<String> adminOrigins;
    private final AllowedMethods allowedMethods;

    ApiEdge(Tenants tenants, AllowedMethods allowedMethods) {
        this.adminOrigins = adminOrigins(tenants);
        this.allowedMethods = allowedMethods;
    }

    /** Where the console is served from; localhost counts only when it is the only place. */
    private static Set<String> adminOrigins(Tenants tenants) {
        var endpoints = tenants.admin().map(admin -> admin.endpoints()).orElse(java.util.List.of());
        return endpoints.stream()
                .filter(endpoint -> endpoints.size() == 1 || !"localhost".equals(endpoint.getHost()))
                .map(Tenants::originOf)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, AFTER_REQUEST_EDGE);
    }

    void answerUnknownPaths(@Observes Router router) {
        router.route().last().handler(context -> text(context, 404, "Not Found"));
    }

    private void enter(RoutingContext context) {
        var path = context.normalizedPath();
        if (!path.startsWith("/api/")) {
            context.next();
            return;
        }
        var method = context.request().method();
        if (!IMPLEMENTED.contains(method)) {
            text(context, 501, "Not Implemented");
            return;
        }
        // The API answers JSON, whatever the client says it accepts.
        context.request().headers().set("Accept", "*/*");
        if (isCrossOriginPreflight(context, path)) {
            context.response().setStatusCode(204).end();
            return;
        }
        if (method.equals(HttpMethod.OPTIONS)) {
            answerOptions(context, path);
            return;
        }
        context.next();
    }

    /** Adds the cross-origin headers (Fetch Standard §3.2); true when the request was only asking for them. */
    private boolean isCrossOriginPreflight(RoutingContext context, String path) {
        var response = context.response();
        response.headers().add("Vary", "Origin");
        @Nullable String origin = context.request().getHeader("Origin");
        if (origin == null || !isAllowed(origin, path)) {
            return false;
        }
        response.putHeader("Access-Control-Allow-Origin", origin).putHeader("Access-Control-Expose-Headers", "*");
        if (!context.request().method().equals(HttpMethod.OPTIONS)
                || context.request().getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        response.putHeader("Access-Control-Allow-Methods", "GET,HEAD,PUT,POST,DELETE,PATCH");
        @Nullable String headers = context.request().getHeader("Access-Control-Request-Headers");
        if (headers != null) {
            response.putHeader("Access-Control-Allow-Headers", headers);
        }
        return true;
    }

    private boolean isAllowed(String origin, String path) {
        return adminOrigins.contains(origin)
                || path.startsWith("/api/my-account")
                || path.startsWith("/api/verifications");
    }

    private void answerOptions(RoutingContext context, String path) {
        var methods = allowedMethods.of(path);
        if (methods.isEmpty()) {
            text(context, 404, "Not Found");
            return;
        }
        context.response().putHeader("Allow", String.join(", ", methods));
        text(context, 200, "");
    }

    private static void text(RoutingContext context, int status, String text) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(text);
    }
}
