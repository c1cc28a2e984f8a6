package dev.cardea.oidc.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.grant.Grant;
import dev.cardea.grant.Grants;
import dev.cardea.interaction.Interactions;
import dev.cardea.oidc.client.Clients;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.session.Sessions;
import dev.cardea.tenant.Tenant;
import dev.cardea.user.UserId;
import dev.cardea.user.Users;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Finds the consent prompt of a browser and records its answer. */
@Singleton
class Consents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final Interactions interactions;
    private final Clients clients;
    private final Grants grants;
    private final Sessions sessions;
    private final Users users;
    private final InstantSource clock;

    Consents(
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

    /**
     * The prompt that this browser has open. The interaction names the person; the cookie of their session, which
     * must still stand, was checked with it.
     *
     * @throws OAuthException {@code session.not_found} without an interaction, without a signed-in session, or when
     *     the browser's session is another one
     */
    PendingConsent pending(HttpServerRequest request, Tenant tenant) {
        var interaction = interactions.current(request, tenant);
        var accountId = interaction.sessionAccountId();
        var sessionUid = interaction.sessionUid();
        if (sessionUid == null
                || accountId == null
                || !interaction.prompt().name().equals("consent")
                || sessions.current(request, tenant)
                        .filter(session -> session.uid().equals(sessionUid))
                        .isEmpty()) {
            throw new OAuthException(OAuthError.sessionNotFound("session not found"));
        }
        var client = clients.find(tenant, interaction.clientId())
                .orElseThrow(
                        () -> new OAuthException(OAuthError.invalidClient("invalid client " + interaction.clientId())));
        return new PendingConsent(interaction, client, sessionUid, accountId);
    }

    /** Grants everything that the prompt asks for, and tells where the browser goes on. */
    URI grant(Tenant tenant, PendingConsent pending) {
        var interaction = pending.interaction();
        var submission = interaction.lastSubmission() == null ? JSON.createObjectNode() : interaction.lastSubmission();
        var isBuiltIn = pending.client().isBuiltIn();
        jdbi.useTransaction(_ -> {
            var grant = grants.add(
                    tenant.id(),
                    interaction.grantId(),
                    Grant.create(pending.accountId(), interaction.clientId(), clock.instant()),
                    pending.missingScopes(),
                    pending.missingResourceScopes());
            var result = submission.deepCopy();
            result.putObject("consent").put("grantId", grant.id());
            if (!submission.isEmpty()) {
                sessions.remember(
                        tenant.id(),
                        pending.sessionUid(),
                        pending.accountId(),
                        submission,
                        isBuiltIn ? null : interaction.clientId());
            }
            if (!isBuiltIn) {
                users.rememberFirstApplication(tenant.id(), new UserId(pending.accountId()), interaction.clientId());
            }
            interactions.saveResult(tenant, interaction, result);
        });
        return URI.create(interaction.returnTo(tenant));
    }

    /** Ends the authorization without an answer; the client is told {@code access_denied} when the browser resumes. */
    void abort(HttpServerRequest request, Tenant tenant) {
        var interaction = interactions.current(request, tenant);
        interactions.saveResult(tenant, interaction, JSON.createObjectNode().put("error", "oidc.aborted"));
    }
}
