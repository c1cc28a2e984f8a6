package dev.cardea.oidc.token;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token (RFC 6749 §1.5).
 *
 * @param grantType how the first of its family was obtained
 * @param rotations how many came before it
 * @param firstIssuedAt when the first of its family was issued
 */
public record RefreshToken(
        byte[] tokenHash,
        @Nested Authorized authorized,
        String grantType,
        int rotations,
        Instant firstIssuedAt,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant consumedAt) {
    /** How long a rotated token is still taken, for clients whose answer got lost or who ask twice at once. */
    public static final Duration REUSE_GRACE = Duration.ofSeconds(3);

    /** A family is not rotated beyond a year (365.25 days). */
    static final Duration ROTATION_LIMIT = Duration.ofHours(8766);

    static final int ROTATION_PERCENT = 70;

    boolean isSpent(Instant now) {
        return consumedAt != null && consumedAt.plus(REUSE_GRACE).isBefore(now);
    }

    /** How much of its lifetime has passed, in whole percent. */
    long elapsedPercent(Instant now) {
        var lifetime = Math.max(1, Duration.between(createdAt, expiresAt).toSeconds());
        return Duration.between(createdAt, now).toSeconds() * 100 / lifetime;
    }
}
