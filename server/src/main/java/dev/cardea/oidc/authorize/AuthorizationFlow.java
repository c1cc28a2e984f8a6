package dev.cardea.oidc.authorize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.auditlog.AuditEntry;
import dev.cardea.auditlog.AuditLog;
import dev.cardea.grant.Grant;
import dev.cardea.grant.Grants;
import dev.cardea.http.Cookies;
import dev.cardea.interaction.Interaction;
import dev.cardea.interaction.Interactions;
import dev.cardea.key.RandomIds;
import dev.cardea.oidc.Exchange;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.session.Session;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What follows the checks: ask the person, or answer the client. */
@Singleton
class AuthorizationFlow {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Jdbi jdbi;
    private final Grants grants;
    private final Interactions interactions;
    private final PromptPolicy policy;
    private final AuthorizationResponder responder;
    private final Cookies cookies;
    private final AuditLog audit;
    private final InstantSource clock;

    AuthorizationFlow(
            Jdbi jdbi,
            Grants grants,
            Interactions interactions,
            PromptPolicy policy,
            AuthorizationResponder responder,
            Cookies cookies,
            AuditLog audit,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.grants = grants;
        this.interactions = interactions;
        this.policy = policy;
        this.responder = responder;
        this.cookies = cookies;
        this.audit = audit;
        this.clock = clock;
    }

    void proceed(AuthorizationRequest request) {
        var grant = request.knownUser().isPresent() ? grant(request) : null;
        var prompt = policy.due(request, grant);
        if (prompt.isPresent()) {
            ask(request, grant, prompt.get());
            return;
        }
        if (grant == null) {
            throw new OAuthException(OAuthError.of("access_denied", null));
        }
        responder.succeed(request, grant);
    }

    /** The grant of the consent just given, else the one this session has for the client. */
    private @Nullable Grant grant(AuthorizationRequest request) {
        var consented = request.answered()
                .map(Interaction::result)
                .map(result -> result.path("consent").path("grantId").textValue());
        return consented
                .or(() -> request.session()
                        .flatMap(session ->
                                session.authorization(request.client().id()))
                        .map(Session.Authorization::grantId))
                .flatMap(id -> grants.find(request.tenant().id(), id))
                .filter(grant -> !grant.isExpired(clock.instant()))
                .filter(grant -> grant.clientId().equals(request.client().id())
                        && grant.accountId().equals(request.user().id().value()))
                .orElse(null);
    }

    private void ask(AuthorizationRequest request, @Nullable Grant grant, Interaction.Prompt prompt) {
        var isConsent = prompt.name().equals("consent");
        if (request.prompts().contains("none")) {
            throw new OAuthException(silentlyImpossible(request, prompt));
        }
        var exchange = request.exchange();
        var now = clock.instant();
        var interaction = new Interaction(
                RandomIds.token(),
                request.client().id(),
                prompt,
                request.parameters().only(AuthorizationChecks.PARAMETERS),
                request.session().map(Session::uid).orElse(null),
                request.session().map(Session::accountId).orElse(null),
                grant == null ? null : grant.id(),
                null,
                request.answered().map(Interaction::result).orElse(null),
                0,
                now,
                now.plus(Interaction.LIFETIME));
        jdbi.useTransaction(_ -> {
            interactions.begin(exchange.request(), exchange.tenant(), interaction);
            audit.append(entry("Interaction.Create", exchange, interaction)
                    .with("prompt", prompt)
                    .params(request.parameters().forAudit())
                    .build());
        });
        var extra = ExtraParameters.of(request.parameters());
        tellPages(exchange, request.client().id(), extra);
        exchange.redirect(
                isConsent
                        ? "/consent?"
                                + ExtraParameters.encode(
                                        Map.of("app_id", request.client().id()))
                        : extra.signInPage(request.client().id()));
    }

    private static OAuthError silentlyImpossible(AuthorizationRequest request, Interaction.Prompt prompt) {
        if (prompt.name().equals("login")) {
            return OAuthError.of("login_required", "End-User authentication is required");
        }
        return request.client().isNative()
                ? OAuthError.of("interaction_required", "native clients require End-User interaction")
                : OAuthError.of("consent_required", "End-User consent is required");
    }

    /** The cookie from which pages and settings learn for whom they are shown. */
    private void tellPages(Exchange exchange, String clientId, ExtraParameters extra) {
        var context = new LinkedHashMap<String, String>();
        context.put("appId", clientId);
        extra.get("organization_id").ifPresent(id -> context.put("organizationId", id));
        extra.get("ui_locales").ifPresent(locales -> context.put("uiLocales", locales));
        // Only what a cookie can hold; ids and language tags always can.
        context.values().removeIf(value -> !value.matches("[A-Za-z0-9_ .:/-]{1,512}"));
        try {
            cookies.setJson(exchange.response(), exchange.tenant(), "_logto", JSON.writeValueAsString(context));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static AuditEntry.Builder entry(String key, Exchange exchange, Interaction interaction) {
        return AuditEntry.of(exchange.tenant().id(), key)
                .client(exchange.client())
                .application(interaction.clientId())
                .interaction(interaction.uid())
                .user(Optional.ofNullable(interaction.result())
                        .map(result -> result.path("login").path("accountId").textValue())
                        .orElse(interaction.sessionAccountId()));
    }

    /** An interaction's result laid over what the previous prompt of the same request left. */
    static ObjectNode merged(Interaction interaction) {
        var merged = JSON.createObjectNode();
        if (interaction.lastSubmission() != null) {
            merged.setAll(interaction.lastSubmission());
        }
        if (interaction.result() != null) {
            merged.setAll(interaction.result());
        }
        return merged;
    }
}
