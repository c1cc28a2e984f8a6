package dev.cardea.oidc;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Which web origins may read an endpoint's answers. */
enum Cors {
    /** Browsers only navigate here. */
    NONE,
    /** Public documents: anybody. */
    OPEN,
    /** Anybody until the client is known, then that client's origins; see {@link Exchange#allowOriginOf}. */
    CLIENT;

    void begin(RoutingContext context) {
        if (this == NONE) {
            return;
        }
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        var response = context.response().putHeader(HttpHeaders.VARY, "Origin");
        if (origin != null) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        } else if (this == OPEN) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        response.putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (this == CLIENT) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "WWW-Authenticate");
        }
    }

    /** The client is unknown at a preflight, so it never refuses. */
    static void preflight(RoutingContext context, String methods) {
        var request = context.request();
        var response = context.response().setStatusCode(204).putHeader(HttpHeaders.VARY, "Origin");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "3600");
            var headers = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
            if (headers != null) {
                response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, headers);
            }
        }
        response.end();
    }
}
