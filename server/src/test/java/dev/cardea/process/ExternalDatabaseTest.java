package dev.cardea.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cardea.testing.CardeaTest;
import jakarta.inject.Inject;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.AbstractThrowableAssert;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@CardeaTest
class ExternalDatabaseTest {
    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    /** {@code localhost:12345} of the database of this test run. */
    private String host() {
        return jdbcUrl.replaceFirst("jdbc:postgresql://([^/]+)/.*", "$1");
    }

    private static void check(String dsn) {
        new ExternalDatabase(DatabaseUrl.parse(dsn)).check();
    }

    private static AbstractThrowableAssert<?, ?> refusal(String dsn) {
        var refusal = assertThatThrownBy(() -> check(dsn)).isInstanceOf(StartFailure.class);
        refusal.message().hasLineCount(1);
        return refusal;
    }

    @Test
    void acceptsOneThatAnswers() {
        assertThatCode(() -> check("postgres://postgres:postgres@" + host() + "/postgres"))
                .doesNotThrowAnyException();
    }

    @Test
    void saysThatTheDatabaseDoesNotExist() {
        refusal("postgres://postgres:postgres@" + host() + "/nowhere").hasMessageContaining("does not exist");
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        refusal("postgres://ada:secret@localhost:" + port + "/cardea")
                .hasMessageContaining("localhost:" + port)
                .hasMessageContaining("connection refused")
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysThatTheHostIsUnknown() {
        refusal("postgres://database.invalid/cardea").hasMessageContaining("unknown host name");
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        try (var server = new FakePostgres(FakePostgres.WRONG_PASSWORD)) {
            refusal("postgres://ada:secret@localhost:" + server.port() + "/cardea?sslmode=disable")
                    .hasMessageContaining("password authentication failed for user \"ada\"")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void saysThatTheVersionIsTooOld() throws Exception {
        try (var server = new FakePostgres(FakePostgres.VERSION_14)) {
            refusal("postgres://ada:secret@localhost:" + server.port() + "/cardea?sslmode=disable")
                    .hasMessageContaining("is PostgreSQL 14")
                    .hasMessageContaining("15 or newer");
        }
    }

    /** Speaks the first messages of the protocol, then repeats the same answer to whatever is asked. */
    private static final class FakePostgres implements AutoCloseable {
        static final byte[][] WRONG_PASSWORD = {
            message('E', "SFATAL\0C28P01\0Mpassword authentication failed for user \"ada\"\0\0")
        };
        static final byte[][] VERSION_14 = {
            message('R', "\0\0\0\0"),
            message('S', "server_version\00014.19\0"),
            message('S', "server_encoding\0UTF8\0"),
            message('S', "client_encoding\0UTF8\0"),
            message('S', "standard_conforming_strings\0on\0"),
            message('S', "DateStyle\0ISO, MDY\0"),
            message('S', "integer_datetimes\0on\0"),
            message('S', "TimeZone\0UTC\0"),
            message('Z', "I")
        };

        private final ServerSocket socket = new ServerSocket(0);

        FakePostgres(byte[][] answer) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (true) {
                    try (var client = socket.accept()) {
                        client.getInputStream().read(new byte[1024]);
                        for (var message : answer) {
                            client.getOutputStream().write(message);
                        }
                        // Complete any further command, e.g. SET at the start of a session.
                        while (client.getInputStream().read(new byte[1024]) > 0) {
                            client.getOutputStream().write(message('C', "SET\0"));
                            client.getOutputStream().write(message('Z', "I"));
                        }
                    } catch (IOException e) {
                        return;
                    }
                }
            });
        }

        private static byte[] message(char type, String content) {
            var bytes = content.getBytes(StandardCharsets.ISO_8859_1);
            var message = new java.io.ByteArrayOutputStream();
            try (var out = new DataOutputStream(message)) {
                out.writeByte(type);
                out.writeInt(bytes.length + 4);
                out.write(bytes);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return message.toByteArray();
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
