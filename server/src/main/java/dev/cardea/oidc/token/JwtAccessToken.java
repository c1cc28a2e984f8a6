package dev.cardea.oidc.token;

import dev.cardea.key.Jwt;
import dev.cardea.key.RandomIds;
import dev.cardea.key.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A JWT access token (RFC 9068 §2.2).
 *
 * @param scope may be empty, which is said; null leaves the claim out
 */
record JwtAccessToken(
        String issuer,
        String subject,
        String clientId,
        String audience,
        @Nullable String scope,
        @Nullable String organizationId) {

    String sign(SigningKey key, Instant now, Duration lifetime) {
        var claims = new LinkedHashMap<String, Object>();
        if (organizationId != null) {
            claims.put("organization_id", organizationId);
        }
        claims.put("jti", RandomIds.token());
        claims.put("sub", subject);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(lifetime).getEpochSecond());
        if (scope != null) {
            claims.put("scope", scope);
        }
        claims.put("client_id", clientId);
        claims.put("iss", issuer);
        claims.put("aud", audience);
        return Jwt.sign(key, "at+jwt", claims);
    }
}
