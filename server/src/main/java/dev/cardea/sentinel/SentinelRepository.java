package dev.cardea.sentinel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** The statements on the {@code sentinel_activities} table. */
final class SentinelRepository {
    /**
     * The lock comes first and alone: a statement sees what was committed before it began, so only the second one sees
     * what the previous holder of the lock wrote. Both run in an explicit transaction, because the driver may put a
     * synchronisation point between them, which would end an implicit one and give the lock away.
     */
    private static final String DECIDE = """
        SELECT pg_advisory_xact_lock(hashtextextended(?, 0));
        WITH recent AS (
            SELECT max(decision_expires_at) FILTER (WHERE decision = 'Blocked' AND decision_expires_at > ?)
                       AS blocked_until,
                   count(*) FILTER (WHERE action_result = 'Failed' AND decision <> 'Blocked' AND created_at > ?)
                       AS failures
              FROM sentinel_activities
             WHERE tenant_id = ? AND target_hash = ? AND action = ANY (?)
        ), verdict AS (
            SELECT blocked_until, blocked_until IS NOT NULL OR failures + ? >= ? AS is_blocked
              FROM recent
        )
        INSERT INTO sentinel_activities (tenant_id, id, target_type, target_hash, action, action_result, payload,
                                         decision, decision_expires_at, created_at)
        SELECT ?, ?, 'User', ?, ?, ?, CAST(? AS jsonb),
               CASE WHEN is_blocked THEN 'Blocked' ELSE 'Allowed' END,
               CASE WHEN is_blocked THEN coalesce(blocked_until, ?) ELSE ? END, ?
          FROM verdict
        RETURNING decision, decision_expires_at
        """;

    private final Jdbi jdbi;

    SentinelRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Records an attempt and decides about it; of two at once the later one sees the earlier one. */
    Decision decide(Attempt attempt, Limits limits) {
        return jdbi.inTransaction(handle -> {
            try {
                return decide(handle.getConnection(), attempt, limits);
            } catch (SQLException e) {
                throw new IllegalStateException("The sentinel cannot decide", e);
            }
        });
    }

    private static Decision decide(Connection connection, Attempt attempt, Limits limits) throws SQLException {
        try (var statement = connection.prepareStatement(DECIDE)) {
            var now = Timestamp.from(attempt.at());
            var next = 1;
            statement.setString(
                    next++, "sentinel " + attempt.tenantId() + " " + attempt.targetHash() + " " + attempt.pool());
            statement.setTimestamp(next++, now);
            statement.setTimestamp(next++, Timestamp.from(attempt.at().minus(limits.window())));
            statement.setString(next++, attempt.tenantId());
            statement.setString(next++, attempt.targetHash());
            statement.setArray(
                    next++, connection.createArrayOf("text", attempt.action().pool()));
            statement.setInt(next++, attempt.hasFailed() ? 1 : 0);
            statement.setInt(next++, limits.attempts());
            statement.setString(next++, attempt.tenantId());
            statement.setString(next++, attempt.id());
            statement.setString(next++, attempt.targetHash());
            statement.setString(next++, attempt.action().name());
            statement.setString(next++, attempt.hasFailed() ? "Failed" : "Success");
            statement.setString(next++, attempt.payload());
            statement.setTimestamp(next++, Timestamp.from(attempt.at().plus(limits.lockout())));
            statement.setTimestamp(next++, now);
            statement.setTimestamp(next, now);
            statement.execute();
            if (!statement.getMoreResults()) {
                throw new SQLException("The sentinel gave no decision");
            }
            try (var row = statement.getResultSet()) {
                row.next();
                return new Decision(
                        "Blocked".equals(row.getString(1)), row.getTimestamp(2).toInstant());
            }
        }
    }

    /** Removes what no decision depends on any more; returns how many rows. */
    int removeBefore(Instant before, int batch) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        DELETE FROM sentinel_activities
                         WHERE ctid IN (SELECT ctid
                                          FROM sentinel_activities
                                         WHERE created_at < :before AND decision_expires_at < :before
                                         LIMIT :batch
                                           FOR UPDATE SKIP LOCKED)
                        """)
                .bind("before", before)
                .bind("batch", batch)
                .execute());
    }

    /** @param payload JSON text */
    record Attempt(
            String tenantId,
            String id,
            SentinelAction action,
            String targetHash,
            boolean hasFailed,
            String payload,
            Instant at) {
        String pool() {
            return action.pool()[0];
        }
    }

    record Limits(int attempts, Duration window, Duration lockout) {}

    record Decision(boolean isBlocked, Instant until) {}
}
