package dev.cardea.oidc.token;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A code (RFC 6749 §4.1.2): short-lived, for one client, worth tokens once.
 *
 * @param redirectUri as in the authorization request, letter by letter
 * @param codeChallenge RFC 7636, always S256
 */
public record AuthorizationCode(
        byte[] codeHash,
        @Nested Authorized authorized,
        String redirectUri,
        @Nullable String codeChallenge,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant consumedAt) {
    public static final Duration LIFETIME = Duration.ofSeconds(60);
}
