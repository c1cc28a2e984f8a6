package dev.cardea.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.CardeaTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

@CardeaTest
class MigrationTest {
    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @Test
    void isSafeWhenSeveralNodesStartAtOnce() throws Exception {
        var nodes = 4;
        var start = new CyclicBarrier(nodes);
        var applied = new ArrayList<Future<Integer>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node = 0; node < nodes; node++) {
                applied.add(executor.submit(() -> {
                    var flyway = flyway("started_at_once").load();
                    start.await();
                    return flyway.migrate().migrationsExecuted;
                }));
            }
        }

        var counts = new ArrayList<Integer>();
        for (var future : applied) {
            counts.add(future.get());
        }
        var all = flyway("started_at_once").load().info().applied().length;
        // One of them creates the schema, which Flyway lists as a step of its own.
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isBetween(all - 1, all);
        assertThat(flyway("started_at_once").load().info().pending()).isEmpty();
    }

    @Test
    void mayTakeLongerThanARequest() {
        var flyway = flyway("slow_migration")
                .initSql("SET statement_timeout = '500ms'")
                .locations(new Location[0])
                .javaMigrations(new V1__Slow())
                .load();

        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
    }

    private static final class V1__Slow extends BaseJavaMigration {
        @Override
        public Integer getChecksum() {
            return 1;
        }

        @Override
        public void migrate(Context context) throws Exception {
            try (var statement = context.getConnection().createStatement()) {
                statement.execute("SELECT pg_sleep(1)");
            }
        }
    }

    /** Connections of its own, so that the pool keeps its settings. */
    private FluentConfiguration flyway(String schema) {
        return Flyway.configure()
                .dataSource(jdbcUrl, "postgres", "postgres")
                .schemas(schema)
                .defaultSchema(schema)
                .callbacks(new MigrationTimeout())
                .locations("classpath:db/migration");
    }
}
