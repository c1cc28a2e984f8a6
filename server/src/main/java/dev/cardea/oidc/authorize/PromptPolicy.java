package dev.cardea.oidc.authorize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.grant.Grant;
import dev.cardea.interaction.Interaction.Prompt;
import dev.cardea.oidc.scope.ResourceScopes;
import dev.cardea.oidc.scope.Scope;
import dev.cardea.session.Session;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a person must be asked something before a request can be answered. */
@Singleton
class PromptPolicy {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ResourceScopes resources;
    private final InstantSource clock;

    PromptPolicy(ResourceScopes resources, InstantSource clock) {
        this.resources = resources;
        this.clock = clock;
    }

    /** The first prompt that is due: sign-in before consent. */
    Optional<Prompt> due(AuthorizationRequest request, @Nullable Grant grant) {
        return login(request).or(() -> consent(request, grant));
    }

    private Optional<Prompt> login(AuthorizationRequest request) {
        var reasons = new ArrayList<String>();
        var hasJustSignedIn = request.hasAnswered("login");
        if (request.prompts().contains("login") && !hasJustSignedIn) {
            reasons.add("login_prompt");
        }
        if (request.knownUser().isEmpty()) {
            reasons.add("no_session");
        }
        if (!hasJustSignedIn && isTooOld(request)) {
            reasons.add("max_age");
        }
        if (request.hintedSubject()
                .filter(subject -> request.knownUser()
                        .filter(user -> user.id().value().equals(subject))
                        .isEmpty())
                .isPresent()) {
            reasons.add("id_token_hint");
        }
        var details = new LinkedHashMap<String, JsonNode>();
        for (var name : List.of("max_age", "login_hint", "id_token_hint")) {
            request.parameters().get(name).ifPresent(value -> details.put(name, JSON.valueToTree(value)));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Prompt("login", reasons, details));
    }

    private boolean isTooOld(AuthorizationRequest request) {
        var loginAt = request.session().map(Session::loginAt);
        return request.maxAge()
                .flatMap(seconds -> loginAt.filter(
                        then -> then.plus(Duration.ofSeconds(seconds)).isBefore(clock.instant())))
                .isPresent();
    }

    private Optional<Prompt> consent(AuthorizationRequest request, @Nullable Grant grant) {
        var reasons = new ArrayList<String>();
        var hasJustConsented = request.hasAnswered("consent");
        if (request.prompts().contains("consent") && !hasJustConsented) {
            reasons.add("consent_prompt");
        }
        // RFC 8252 §8.6: a native client's identity can be faked, so its requests are never answered silently.
        if (request.client().isNative() && !hasJustConsented) {
            reasons.add("native_client_prompt");
        }
        var missingScopes = missingScopes(request, grant);
        if (!missingScopes.isEmpty()) {
            reasons.add("op_scopes_missing");
        }
        var missingResourceScopes = missingResourceScopes(request, grant);
        if (!missingResourceScopes.isEmpty()) {
            reasons.add("rs_scopes_missing");
        }
        var details = new LinkedHashMap<String, JsonNode>();
        if (!missingScopes.isEmpty()) {
            details.put("missingOIDCScope", JSON.valueToTree(missingScopes));
        }
        if (!missingResourceScopes.isEmpty()) {
            details.put("missingResourceScopes", JSON.valueToTree(missingResourceScopes));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Prompt("consent", reasons, details));
    }

    private static Set<String> missingScopes(AuthorizationRequest request, @Nullable Grant grant) {
        var missing = new LinkedHashSet<>(Scope.openId(request.scope()));
        if (grant != null) {
            missing.removeAll(grant.scopes());
        }
        return missing;
    }

    private Map<String, Set<String>> missingResourceScopes(AuthorizationRequest request, @Nullable Grant grant) {
        var missing = new LinkedHashMap<String, Set<String>>();
        for (var indicator : request.resources()) {
            var available = resources.ofUser(
                    request.tenant().id(),
                    request.user().id().value(),
                    request.client(),
                    indicator,
                    request.parameters().get("organization_id").orElse(null));
            var wanted = new LinkedHashSet<>(Scope.intersection(request.scope(), available));
            if (grant != null) {
                wanted.removeAll(grant.scopes(indicator));
                wanted.removeAll(grant.rejectedScopes(indicator));
            }
            if (!wanted.isEmpty()) {
                missing.put(indicator, wanted);
            }
        }
        return missing;
    }
}
