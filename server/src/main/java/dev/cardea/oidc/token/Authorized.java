package dev.cardea.oidc.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization allowed; a code hands it on to the tokens that come from it.
 *
 * @param resources indicators that were asked for (RFC 8707)
 * @param claims the {@code claims} request parameter (OpenID Connect Core §5.5)
 * @param authTime when the person signed in, if the request asked for it to be said
 * @param expiresWithSession without {@code offline_access}, nothing outlives the session
 */
public record Authorized(
        String grantId,
        String clientId,
        String accountId,
        String scope,
        List<String> resources,
        @Nullable String nonce,
        @Nullable @Json JsonNode claims,
        @Nullable Instant authTime,
        @Nullable String acr,
        @Nullable String sid,
        @Nullable String sessionUid,
        boolean expiresWithSession) {
    public Authorized {
        resources = List.copyOf(resources);
    }
}
