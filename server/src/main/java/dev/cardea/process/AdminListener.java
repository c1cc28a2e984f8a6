package dev.cardea.process;

import dev.cardea.tenant.EndpointConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The second listener, on {@code ADMIN_PORT}. It takes the options of the main one as they stand just before that one
 * starts, and its root handler: same limits, same compression, same TLS, same graceful end.
 */
@Singleton
public class AdminListener implements HttpServerOptionsCustomizer {
    private final Vertx vertx;
    private final EndpointConfig config;
    private @Nullable HttpServer server;

    AdminListener(Vertx vertx, EndpointConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        start(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        start(options);
    }

    private void start(HttpServerOptions options) {
        if (server != null || config.adminDisableLocalhost()) {
            return;
        }
        var started = vertx.createHttpServer(new HttpServerOptions(options).setPort(config.adminPort()))
                .requestHandler(VertxHttpRecorder.getRootHandler());
        try {
            started.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new StartFailure(
                    "Port " + config.adminPort() + " cannot be used (" + e.getCause() + "): free it, or set"
                            + " ADMIN_PORT to another port.",
                    e);
        }
        server = started;
    }

    /** The port in use, which differs from the configured one when that is 0; -1 without a listener. */
    public int port() {
        return server == null ? -1 : server.actualPort();
    }

    void renewCertificate(@Observes CertificateUpdatedEvent event) {
        if (server != null && event.name().equals("cardea")) {
            server.updateSSLOptions(event.tlsConfiguration().getSSLOptions());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
