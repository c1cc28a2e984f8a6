package dev.cardea.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL for the test run, a fixed key-encryption key, and free ports for both listeners. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    /** Base64 of 32 bytes, as {@code SECRET_VAULT_KEK} would hold. */
    public static final String KEK = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try (var port = new ServerSocket(0);
                var adminPort = new ServerSocket(0)) {
            var started = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            postgres = started;
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    started.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password",
                    "postgres",
                    "cardea.kek",
                    KEK,
                    "cardea.endpoint.port",
                    Integer.toString(port.getLocalPort()),
                    "cardea.endpoint.admin-port",
                    Integer.toString(adminPort.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
