package dev.cardea.grant;

import dev.cardea.key.RandomIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.json.Json;

/**
 * A person's permission for a client.
 *
 * @param scope granted OpenID scopes, space separated
 * @param resources granted scopes of each resource indicator, space separated
 * @param rejected what was asked for and refused, likewise; never asked again under this grant
 */
public record Grant(
        String id,
        String accountId,
        String clientId,
        String scope,
        @Json Map<String, String> resources,
        @Json Map<String, String> rejected,
        Instant createdAt,
        Instant expiresAt) {
    /** From creation; never extended. */
    public static final Duration LIFETIME = Duration.ofDays(180);

    public Grant {
        resources = Map.copyOf(resources);
        rejected = Map.copyOf(rejected);
    }

    public static Grant create(String accountId, String clientId, Instant now) {
        return new Grant(RandomIds.token(), accountId, clientId, "", Map.of(), Map.of(), now, now.plus(LIFETIME));
    }

    public Set<String> scopes() {
        return words(scope);
    }

    public Set<String> scopes(String indicator) {
        return words(resources.getOrDefault(indicator, ""));
    }

    public Set<String> rejectedScopes(String indicator) {
        return words(rejected.getOrDefault(indicator, ""));
    }

    public Grant plus(Set<String> openIdScopes, Map<String, Set<String>> resourceScopes) {
        var scopes = scopes();
        scopes.addAll(openIdScopes);
        var merged = new LinkedHashMap<>(resources);
        resourceScopes.forEach((indicator, added) -> {
            var all = scopes(indicator);
            all.addAll(added);
            merged.put(indicator, String.join(" ", all));
        });
        return new Grant(id, accountId, clientId, String.join(" ", scopes), merged, rejected, createdAt, expiresAt);
    }

    public boolean isExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    /** The words of a space separated list, in order and without repetition. */
    public static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
        return words;
    }
}
