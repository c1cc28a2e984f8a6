package dev.cardea.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path folder;

    private static DataFolder data;
    private EmbeddedDatabase database;

    @BeforeAll
    static void open() {
        data = DataFolder.open(folder);
    }

    @BeforeEach
    void start() throws Exception {
        database = EmbeddedDatabase.start(data, 5);
    }

    @AfterEach
    void stop() throws Exception {
        database.stop();
    }

    private static Connection connect(Map<String, String> properties) throws SQLException {
        return DriverManager.getConnection(
                properties.get("quarkus.datasource.jdbc.url"),
                properties.get("quarkus.datasource.username"),
                properties.get("quarkus.datasource.password"));
    }

    private String ask(String query) throws Exception {
        try (var connection = connect(database.properties());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void tell(String statement) throws Exception {
        try (var connection = connect(database.properties())) {
            connection.createStatement().execute(statement);
        }
    }

    private static ProcessHandle postmaster() throws Exception {
        return ProcessHandle.of(Postmaster.read(data.cluster()).orElseThrow().pid())
                .orElseThrow();
    }

    @Test
    void carriesTheVersionItSays() throws Exception {
        assertThat(ask("SHOW server_version")).isEqualTo(PostgresBinaries.VERSION.replaceFirst("\\.0$", ""));
    }

    @Test
    void isDurableAndKnowsUnicode() throws Exception {
        assertThat(ask("SHOW fsync")).isEqualTo("on");
        assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask("SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(ask("SELECT lower('ÄÖ')")).isEqualTo("äö");
    }

    @Test
    void asksForThePassword() throws Exception {
        var url = database.properties().get("quarkus.datasource.jdbc.url");

        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsItsDataOverARestart() throws Exception {
        tell("CREATE TABLE kept AS SELECT 7 AS value");
        database.stop();

        database = EmbeddedDatabase.start(data, 5);

        assertThat(ask("SELECT value FROM kept")).isEqualTo("7");
    }

    @Test
    void stopsWhatAKilledServerLeftBehind() throws Exception {
        tell("CREATE TABLE left_behind AS SELECT 8 AS value");
        var orphan = postmaster();

        // The first one is forgotten without a word, as after kill -9 of its server.
        database.abandon();
        database = EmbeddedDatabase.start(data, 5);

        assertThat(orphan.isAlive()).isFalse();
        assertThat(ask("SELECT value FROM left_behind")).isEqualTo("8");
    }

    @Test
    void recoversWhenServerAndDatabaseWereKilled() throws Exception {
        tell("CREATE TABLE recovered AS SELECT 9 AS value");
        database.abandon();
        var postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().get(10, TimeUnit.SECONDS);

        database = EmbeddedDatabase.start(data, 5);

        assertThat(ask("SELECT value FROM recovered")).isEqualTo("9");
    }

    @Test
    void comesBackOnTheSamePortWhenKilledUnderTheServer() throws Exception {
        var before = database.properties();
        postmaster().destroyForcibly();

        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            try (var connection = connect(before)) {
                assertThat(connection.isValid(5)).isTrue();
                return;
            } catch (SQLException e) {
                assertThat(Instant.now()).as(e.getMessage()).isBefore(deadline);
                Thread.sleep(100);
            }
        }
    }

    @Test
    void isFoundByAnotherProcessWhileItRuns() throws Exception {
        assertThat(EmbeddedDatabase.running(data)).contains(database.properties());

        database.stop();

        assertThat(EmbeddedDatabase.running(data)).isEmpty();
    }

    @Test
    void refusesAClusterOfAnotherMajorVersion() throws Exception {
        database.stop();
        var version = data.cluster().resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data, 5))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("PostgreSQL 17");
        } finally {
            Files.writeString(version, "18\n");
        }
    }
}
