package dev.cardea.oidc.authorize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.auditlog.AuditLog;
import dev.cardea.interaction.Interaction;
import dev.cardea.interaction.Interactions;
import dev.cardea.oidc.Exchange;
import dev.cardea.oidc.Parameters;
import dev.cardea.oidc.logout.SignOut;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.session.Session;
import dev.cardea.session.Sessions;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a prompt's answer comes back: the request goes on from where it stopped. */
@Singleton
public class ResumeEndpoint {
    private final Interactions interactions;
    private final Sessions sessions;
    private final SignOut signOut;
    private final AuthorizationChecks checks;
    private final AuthorizationFlow flow;
    private final AuthorizationEndpoint endpoint;
    private final AuditLog audit;
    private final InstantSource clock;

    ResumeEndpoint(
            Interactions interactions,
            Sessions sessions,
            SignOut signOut,
            AuthorizationChecks checks,
            AuthorizationFlow flow,
            AuthorizationEndpoint endpoint,
            AuditLog audit,
            InstantSource clock) {
        this.interactions = interactions;
        this.sessions = sessions;
        this.signOut = signOut;
        this.checks = checks;
        this.flow = flow;
        this.endpoint = endpoint;
        this.audit = audit;
        this.clock = clock;
    }

    public void resume(Exchange exchange) {
        exchange.noStore();
        var tenant = exchange.tenant();
        var session = sessions.current(exchange.request(), tenant).orElse(null);
        var found = interactions.resumed(exchange.request(), tenant, exchange.lastSegment());
        if (found.sessionUid() != null
                && (session == null || !found.sessionUid().equals(session.uid()))) {
            throw new OAuthException(
                    OAuthError.invalidRequest("interaction session and authentication session mismatch"));
        }
        var interaction = interactions
                .take(exchange.response(), tenant, found.uid())
                .orElseThrow(() -> new OAuthException(OAuthError.sessionNotFound("interaction session not found")));
        audit.append(AuthorizationFlow.entry("Interaction.End", exchange, interaction)
                .build());
        var request = new AuthorizationRequest(exchange, Parameters.of(interaction.params()), session);
        endpoint.answering(request, () -> {
            request.answered(withResult(interaction, AuthorizationFlow.merged(interaction)));
            checks.runClient(request);
            refuseAborted(interaction);
            request.session(signedIn(exchange, interaction, session));
            checks.runAgain(request);
            flow.proceed(request);
        });
    }

    private static void refuseAborted(Interaction interaction) {
        var result = interaction.result();
        if (result != null && result.hasNonNull("error")) {
            var error = result.path("error").asText().replaceFirst("^oidc\\.", "");
            throw new OAuthException(OAuthError.of(
                    error.equals("aborted") ? "access_denied" : error,
                    result.path("error_description").textValue()));
        }
    }

    /** The session after the answer: begun, handed over after the other account's end, or only renamed. */
    private @Nullable Session signedIn(Exchange exchange, Interaction interaction, @Nullable Session session) {
        var tenant = exchange.tenant();
        var result = interaction.result();
        var account =
                result == null ? null : result.path("login").path("accountId").textValue();
        if (account == null || !interaction.prompt().name().equals("login")) {
            return session == null ? null : sessions.rotate(exchange.response(), tenant, session);
        }
        var mine = session;
        if (session != null && session.accountId() != null && !Objects.equals(session.accountId(), account)) {
            signOut.end(exchange, session);
            mine = null;
        }
        return sessions.signIn(exchange.response(), tenant, mine, account, clock.instant());
    }

    private static Interaction withResult(Interaction interaction, ObjectNode result) {
        return new Interaction(
                interaction.uid(),
                interaction.clientId(),
                interaction.prompt(),
                interaction.params(),
                interaction.sessionUid(),
                interaction.sessionAccountId(),
                interaction.grantId(),
                result,
                interaction.lastSubmission(),
                interaction.version(),
                interaction.createdAt(),
                interaction.expiresAt());
    }
}
