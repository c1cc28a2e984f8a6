package dev.cardea.oidc.consent;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.grant.Grant;
import dev.cardea.grant.Grants;
import dev.cardea.interaction.Interaction;
import dev.cardea.interaction.Interactions;
import dev.cardea.oidc.client.Clients;
import dev.cardea.page.ConsentPage;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.session.Sessions;
import dev.cardea.tenant.Tenant;
import dev.cardea.user.UserId;
import dev.cardea.user.Users;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Consents for the person where nothing is to be asked: the operator's own applications. */
@Singleton
class AutoConsent implements ConsentPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final Interactions interactions;
    private final Clients clients;
    private final Grants grants;
    private final Sessions sessions;
    private final Users users;
    private final InstantSource clock;

    AutoConsent(
            Jdbi jdbi,
            Interactions interactions,
            Clients clients,
            Grants grants,
            Sessions sessions,
            Users users,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.interactions = interactions;
        this.clients = clients;
        this.grants = grants;
        this.sessions = sessions;
        this.users = users;
        this.clock = clock;
    }

    /** Grants what the pending consent prompt asks for; empty for a third party, whose page asks the person. */
    @Override
    public Optional<URI> autoConsent(RoutingContext context, Tenant tenant) {
        var interaction = interactions.current(context.request(), tenant);
        var accountId = interaction.sessionAccountId();
        if (interaction.sessionUid() == null || accountId == null) {
            throw new OAuthException(OAuthError.sessionNotFound("session not found"));
        }
        var client = clients.find(tenant, interaction.clientId())
                .orElseThrow(
                        () -> new OAuthException(OAuthError.invalidClient("invalid client " + interaction.clientId())));
        if (client.isThirdParty()) {
            return Optional.empty();
        }
        grant(tenant, interaction, interaction.sessionUid(), accountId, client.isBuiltIn());
        return Optional.of(URI.create(interaction.returnTo(tenant)));
    }

    private void grant(Tenant tenant, Interaction interaction, String sessionUid, String accountId, boolean isBuiltIn) {
        var details = interaction.prompt().details();
        var grant = Optional.ofNullable(interaction.grantId())
                .flatMap(id -> grants.find(tenant.id(), id))
                .orElseGet(() -> Grant.create(accountId, interaction.clientId(), clock.instant()))
                .plus(
                        details.containsKey("missingOIDCScope")
                                ? JSON.convertValue(
                                        details.get("missingOIDCScope"), new TypeReference<Set<String>>() {})
                                : Set.of(),
                        details.containsKey("missingResourceScopes")
                                ? JSON.convertValue(
                                        details.get("missingResourceScopes"),
                                        new TypeReference<Map<String, Set<String>>>() {})
                                : Map.of());
        var submission = interaction.lastSubmission() == null ? JSON.createObjectNode() : interaction.lastSubmission();
        var result = submission.deepCopy();
        result.putObject("consent").put("grantId", grant.id());
        jdbi.useTransaction(_ -> {
            grants.save(tenant.id(), grant);
            if (!submission.isEmpty()) {
                sessions.remember(
                        tenant.id(), sessionUid, accountId, submission, isBuiltIn ? null : interaction.clientId());
            }
            if (!isBuiltIn) {
                users.rememberFirstApplication(tenant.id(), new UserId(accountId), interaction.clientId());
            }
            interactions.saveResult(tenant, interaction, result);
        });
    }
}
