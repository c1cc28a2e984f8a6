package dev.cardea.oidc.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/** An opaque access token: for userinfo and the account API, never for an API resource. */
public record AccessToken(
        byte[] tokenHash,
        String grantId,
        String clientId,
        String accountId,
        String grantType,
        String scope,
        @Nullable @Json JsonNode claims,
        @Nullable String sid,
        @Nullable String sessionUid,
        boolean expiresWithSession,
        Instant createdAt,
        Instant expiresAt) {
    public static final Duration LIFETIME = Duration.ofHours(1);
}
