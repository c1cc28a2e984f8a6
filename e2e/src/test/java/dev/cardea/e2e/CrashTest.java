package dev.cardea.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Power cuts and impatient operators: whatever was answered is still there afterwards. */
class CrashTest {
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void keepsItsDataWhenTheServerIsKilled() throws Exception {
        write("killed server");
        var orphan = server.database();

        server.kill();
        assertThat(orphan.isAlive()).isTrue();
        server.restart();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(read()).contains("killed server");
    }

    @Test
    void keepsItsDataWhenServerAndDatabaseAreKilled() throws Exception {
        write("killed both");
        var database = server.database();

        server.kill();
        database.destroyForcibly();
        database.onExit().join();
        server.restart();

        assertThat(read()).contains("killed both");
    }

    @Test
    void becomesReadyAgainWhenTheDatabaseIsKilledUnderIt() throws Exception {
        write("killed database");

        server.database().destroyForcibly();

        Eventually.holds(() -> server.isReady() && read().contains("killed database"));
    }

    @Test
    void leavesNoDatabaseBehindWhenStopped() {
        var database = server.database();

        assertThat(server.stop()).isEqualTo(143);

        assertThat(database.isAlive()).isFalse();
        server.restart();
    }

    private static void write(String text) throws Exception {
        try (var connection = Databases.connect(server);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS crash_test (text text)");
            statement.execute("INSERT INTO crash_test VALUES ('" + text + "')");
        }
    }

    private static List<String> read() throws Exception {
        try (var connection = Databases.connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT text FROM crash_test")) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
