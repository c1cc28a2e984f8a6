package dev.cardea.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;

/** Sends pages. */
final class HtmlResponse {
    private HtmlResponse() {}

    /** Sends a page that belongs to this one response, since its nonce does. */
    static void send(RoutingContext context, String page, ContentSecurityPolicy policy) {
        var response = context.response();
        // frame-ancestors says it better, and two policies that differ are one too many.
        response.headers().remove("X-Frame-Options");
        response.putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-cache, no-store, must-revalidate")
                .putHeader("Content-Security-Policy", policy.toString())
                .putHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        if (Compression.accepts(context.request(), "gzip")) {
            response.putHeader("Content-Encoding", "gzip");
            bytes = Compression.gzip(bytes, Compression.Effort.FAST);
        }
        end(context, bytes);
    }

    static void end(RoutingContext context, byte[] bytes) {
        var response = context.response().putHeader("Content-Length", Integer.toString(bytes.length));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
            return;
        }
        response.end(Buffer.buffer(bytes));
    }

    static void redirect(RoutingContext context, String location) {
        context.response()
                .setStatusCode(302)
                .putHeader("Location", location)
                .putHeader("Cache-Control", "no-store")
                .end();
    }

    /** The web module was not built, so there is no page to send. */
    static void sendMissing(RoutingContext context, String template) {
        text(context, 503, "The pages are not in this build: " + template + " is missing. Build the web module.\n");
    }

    static void text(RoutingContext context, int status, String text) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(text);
    }
}
