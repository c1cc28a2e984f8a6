package dev.cardea.http;

import io.vertx.core.http.HttpServerResponse;

/** The hardening headers that every response carries; pages and the protocol add to or take from them. */
final class SecurityHeaders {
    private SecurityHeaders() {}

    static void add(HttpServerResponse response) {
        response.putHeader("Referrer-Policy", "strict-origin-when-cross-origin")
                .putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Download-Options", "noopen")
                .putHeader("X-Permitted-Cross-Domain-Policies", "none")
                .putHeader("X-XSS-Protection", "0")
                .putHeader("X-Frame-Options", "SAMEORIGIN")
                .putHeader("Origin-Agent-Cluster", "?1")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
