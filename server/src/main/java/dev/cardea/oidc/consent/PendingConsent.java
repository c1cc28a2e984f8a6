package dev.cardea.oidc.consent;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.interaction.Interaction;
import dev.cardea.oidc.client.Client;
import java.util.Map;
import java.util.Set;

/**
 * A consent prompt that waits for its answer.
 *
 * @param sessionUid the signed-in session in which it arose, of {@code accountId}
 */
record PendingConsent(Interaction interaction, Client client, String sessionUid, String accountId) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** OpenID scopes that were asked for and are not granted yet. */
    Set<String> missingScopes() {
        var missing = interaction.prompt().details().get("missingOIDCScope");
        return missing == null ? Set.of() : JSON.convertValue(missing, new TypeReference<Set<String>>() {});
    }

    /** Likewise scopes of resources, by indicator. */
    Map<String, Set<String>> missingResourceScopes() {
        var missing = interaction.prompt().details().get("missingResourceScopes");
        return missing == null
                ? Map.of()
                : JSON.convertValue(missing, new TypeReference<Map<String, Set<String>>>() {});
    }
}
