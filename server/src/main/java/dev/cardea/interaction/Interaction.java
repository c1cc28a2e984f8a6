package dev.cardea.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A pending prompt.
 *
 * @param params the authorization request as it was accepted, extra parameters included
 * @param sessionUid the session that existed when the prompt arose; it must still be there, with the same account
 * @param result what the sign-in API stored so far; at the end it holds {@code login} or {@code consent}
 * @param lastSubmission the result of the previous prompt of the same request
 * @param version raised by every save, so that two steps at once cannot overwrite each other
 */
public record Interaction(
        String uid,
        String clientId,
        @Json Prompt prompt,
        @Json Map<String, List<String>> params,
        @Nullable String sessionUid,
        @Nullable String sessionAccountId,
        @Nullable String grantId,
        @Nullable @Json ObjectNode result,
        @Nullable @Json ObjectNode lastSubmission,
        int version,
        Instant createdAt,
        Instant expiresAt) {
    /** From creation, whatever happens in between. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    public Interaction {
        params = Map.copyOf(params);
    }

    /**
     * What is asked for and why.
     *
     * @param name {@code login} or {@code consent}
     * @param reasons the checks that failed, e.g. {@code no_session}
     */
    public record Prompt(String name, List<String> reasons, Map<String, JsonNode> details) {
        public Prompt {
            reasons = List.copyOf(reasons);
            details = Map.copyOf(details);
        }
    }

    public Optional<String> param(String name) {
        return params.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Where the browser goes when the prompt is answered. */
    public String returnTo(Tenant tenant) {
        return tenant.issuer() + "/auth/" + uid;
    }
}
