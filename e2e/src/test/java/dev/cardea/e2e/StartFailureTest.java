package dev.cardea.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees when the server cannot start: one line, and an exit code that is not 0. */
class StartFailureTest {
    private static String refusal(Map<String, String> variables) {
        try (var server = Server.prepare(variables)) {
            server.launch();
            assertThat(server.awaitEnd()).isEqualTo(1);
            assertThat(server.output()).hasLineCount(1);
            return server.output();
        }
    }

    @Test
    void namesTheListenerWhosePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());

            assertThat(refusal(Map.of("PORT", port))).contains("Port " + port).contains("set PORT ");
            assertThat(refusal(Map.of("ADMIN_PORT", port)))
                    .contains("Port " + port)
                    .contains("set ADMIN_PORT ");
        }
    }

    @Test
    void namesTheVariableWithABadValue() {
        assertThat(refusal(Map.of("DATABASE_POOL_SIZE", "many"))).contains("DATABASE_POOL_SIZE", "many");
    }

    @Test
    void saysThatTheDatabaseCannotBeReached() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(refusal(Map.of("DB_URL", "postgres://ada:secret@localhost:" + free + "/cardea")))
                .contains("localhost:" + free, "connection refused")
                .doesNotContain("secret");
    }

    @Test
    void refusesAFolderThatAnotherServerUses() {
        try (var server = Server.start()) {
            assertThat(refusal(Map.of("CARDEA_DATA", server.data().toString())))
                    .contains("in use by another Cardea server (process "
                            + server.process().pid() + ")");
        }
    }

    @Test
    void refusesAFolderItCannotWriteTo(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(refusal(Map.of("CARDEA_DATA", file.toString()))).contains(file.toString(), "CARDEA_DATA");
    }

    @Test
    void saysWhyTheDatabaseCannotBeMigrated() throws Exception {
        try (var server = Server.start()) {
            try (var connection = Databases.connect(server);
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '0001'");
            }
            server.stop();

            server.launch();

            assertThat(server.awaitEnd()).isEqualTo(1);
            assertThat(server.output().lines().toList().getLast())
                    .startsWith("The database could not be migrated:")
                    .contains("0001");
            assertThat(server.output()).doesNotContain("\tat ");
        }
    }
}
