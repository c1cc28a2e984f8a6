package dev.cardea.storage;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Removes what has expired, in bounded batches, so that storage stays bounded. */
@Singleton
public class ExpiredRows {
    private static final int BATCH = 1_000;
    private static final int BATCHES_PER_RUN = 50;
    /** How long a row is kept beyond its expiry, so that a late use is still told apart from an unknown value. */
    private static final Duration AFTERLIFE = Duration.ofHours(1);

    private static final List<String> TABLES =
            List.of("interactions", "authorization_codes", "access_tokens", "refresh_tokens", "sessions", "grants");

    private final Jdbi jdbi;
    private final InstantSource clock;

    ExpiredRows(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void remove() {
        TABLES.forEach(this::remove);
    }

    /** Returns how many rows of {@code table} were removed. */
    int remove(String table) {
        var removed = 0;
        for (var batch = 0; batch < BATCHES_PER_RUN; batch++) {
            var rows = jdbi.withHandle(handle -> handle.createUpdate("""
                            DELETE FROM <table>
                             WHERE ctid IN (SELECT ctid FROM <table> WHERE expires_at < :before LIMIT :batch FOR UPDATE SKIP LOCKED)
                            """)
                    .define("table", table)
                    .bind("before", clock.instant().minus(AFTERLIFE))
                    .bind("batch", BATCH)
                    .execute());
            removed += rows;
            if (rows < BATCH) {
                break;
            }
        }
        return removed;
    }
}
