package dev.cardea.storage;

import dev.cardea.tenant.TenantId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Tells every node that configuration changed. The notice is part of the transaction that made the change; the
 * committing node drops its own copies before it answers (read your writes), the others within a second. A node that
 * lost its listening connection cannot know what it missed, so it drops everything when it is back.
 */
@Singleton
public class Changes {
    private static final Logger LOG = Logger.getLogger(Changes.class);
    private static final String CHANNEL = "cardea_changes";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int POLLS_BETWEEN_PROBES = 30;

    private final Jdbi jdbi;
    private final DataSource dataSource;
    private final Map<String, List<TenantCache<?>>> caches = new ConcurrentHashMap<>();
    private volatile boolean isRunning = true;
    private volatile @Nullable Thread listener;

    Changes(Jdbi jdbi, DataSource dataSource) {
        this.jdbi = jdbi;
        this.dataSource = dataSource;
    }

    /**
     * A cache whose entries live until a change of {@code topic} is announced.
     *
     * @param topic a word without spaces, e.g. {@code application}
     */
    public <V> TenantCache<V> cache(String topic, long maximumSize, BiFunction<TenantId, String, Optional<V>> load) {
        var cache = new TenantCache<>(maximumSize, load);
        caches.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(cache);
        return cache;
    }

    /** Announces that one entry of a topic changed; inside a transaction it takes effect with the commit. */
    public void announce(TenantId tenantId, String topic, String key) {
        announce(new Change(topic, tenantId, key));
    }

    /** Announces that anything of a topic may have changed. */
    public void announceAll(TenantId tenantId, String topic) {
        announce(new Change(topic, tenantId, null));
    }

    private void announce(Change change) {
        jdbi.useHandle(handle -> {
            handle.execute("SELECT pg_notify(?, ?)", CHANNEL, change.toString());
            if (handle.isInTransaction()) {
                handle.afterCommit(() -> apply(change));
            } else {
                apply(change);
            }
        });
    }

    private void apply(Change change) {
        caches.getOrDefault(change.topic(), List.of())
                .forEach(cache -> cache.invalidate(change.tenantId(), change.key()));
    }

    void start(@Observes StartupEvent event) {
        listener = Thread.ofVirtual().name("cardea-changes").start(this::listen);
    }

    /** Lets the listener give its connection back, before the pool takes it away. */
    void stop(@Observes ShutdownEvent event) {
        isRunning = false;
        var thread = listener;
        if (thread != null) {
            try {
                thread.join(POLL.multipliedBy(2));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void listen() {
        while (isRunning) {
            try (var connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                if (!isRunning) {
                    return;
                }
                LOG.warnf("Lost the connection that hears of changes on other nodes: %s", e.getMessage());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            caches.values().forEach(list -> list.forEach(TenantCache::invalidateAll));
            var notices = connection.unwrap(PGConnection.class);
            for (var polls = 1; isRunning; polls++) {
                for (var notice : notices.getNotifications((int) POLL.toMillis())) {
                    apply(Change.parse(notice.getParameter()));
                }
                if (polls % POLLS_BETWEEN_PROBES == 0) {
                    // Reading never notices that a firewall forgot the connection; writing does.
                    statement.execute("SELECT 1");
                }
            }
            statement.execute("UNLISTEN *");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Change(
            String topic, TenantId tenantId, @Nullable String key) {
        static Change parse(String text) {
            var parts = text.split(" ", 3);
            return new Change(parts[0], new TenantId(parts[1]), parts.length == 3 ? parts[2] : null);
        }

        @Override
        public String toString() {
            return key == null ? topic + " " + tenantId : topic + " " + tenantId + " " + key;
        }
    }
}
