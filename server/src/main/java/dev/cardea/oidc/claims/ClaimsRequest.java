package dev.cardea.oidc.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code claims} request parameter (OpenID Connect Core §5.5), read leniently: it asks, it never fails.
 *
 * @param json the object as it was sent
 */
public record ClaimsRequest(@Nullable JsonNode json) {
    /** Claims that the ID token is to carry. */
    public Set<String> idToken() {
        return names("id_token");
    }

    /** Claims that userinfo is to carry. */
    public Set<String> userinfo() {
        return names("userinfo");
    }

    private Set<String> names(String member) {
        var names = new LinkedHashSet<String>();
        if (json != null) {
            json.path(member).fieldNames().forEachRemaining(names::add);
        }
        return names;
    }
}
