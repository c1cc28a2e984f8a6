package dev.cardea.oidc.authorize;

import dev.cardea.oidc.client.Clients;
import dev.cardea.oidc.client.RedirectUris;
import dev.cardea.oidc.scope.ResourceScopes;
import dev.cardea.oidc.scope.Scope;
import dev.cardea.oidc.token.Accounts;
import dev.cardea.oidc.token.Pkce;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What an authorization request must pass, in the order in which a client sees the first failure. */
@Singleton
class AuthorizationChecks {
    /** Every parameter that means something here; an interaction keeps them. */
    static final Set<String> PARAMETERS = Set.of(
            "client_id",
            "response_type",
            "redirect_uri",
            "scope",
            "resource",
            "state",
            "nonce",
            "response_mode",
            "prompt",
            "code_challenge",
            "code_challenge_method",
            "max_age",
            "id_token_hint",
            "login_hint",
            "ui_locales",
            "acr_values",
            "claims_locales",
            "claims",
            "display",
            "request",
            "request_uri",
            "registration",
            "first_screen",
            "interaction_mode",
            "direct_sign_in",
            "organization_id",
            "identifier",
            "one_time_token",
            "google_one_tap_credential");

    private static final Set<Set<String>> RESPONSE_TYPES =
            Set.of(Set.of("code"), Set.of("id_token"), Set.of("code", "id_token"), Set.of("none"));
    private static final Set<String> PROMPTS = Set.of("none", "login", "consent");
    private static final List<String> NEED_OPENID =
            List.of("nonce", "max_age", "id_token_hint", "acr_values", "claims_locales");

    private final Clients clients;
    private final ResourceScopes resources;
    private final Accounts accounts;
    private final IdTokenHints hints;

    AuthorizationChecks(Clients clients, ResourceScopes resources, Accounts accounts, IdTokenHints hints) {
        this.clients = clients;
        this.resources = resources;
        this.accounts = accounts;
        this.hints = hints;
    }

    /** Of a request as it comes from the client. */
    void run(AuthorizationRequest request) {
        List.<Consumer<AuthorizationRequest>>of(
                        AuthorizationChecks::parameters,
                        AuthorizationChecks::requestObjects,
                        this::client,
                        AuthorizationChecks::responseMode,
                        AuthorizationChecks::defaultRedirectUri,
                        checked -> checked.parameters().require("response_type", "client_id"),
                        AuthorizationChecks::registration,
                        AuthorizationChecks::responseType,
                        AuthorizationChecks::redirectUriPresence,
                        AuthorizationChecks::prompt,
                        AuthorizationChecks::scope,
                        AuthorizationChecks::openIdParameters,
                        AuthorizationChecks::redirectUri,
                        AuthorizationChecks::pkce,
                        this::resource,
                        AuthorizationChecks::maxAge,
                        this::idTokenHint,
                        this::account)
                .forEach(check -> check.accept(request));
    }

    /** Of a request that passed once and comes back from a prompt: what may have changed meanwhile; the client was looked up. */
    void runAgain(AuthorizationRequest request) {
        List.<Consumer<AuthorizationRequest>>of(
                        AuthorizationChecks::prompt,
                        AuthorizationChecks::scope,
                        AuthorizationChecks::redirectUri,
                        this::resource,
                        this::idTokenHint,
                        this::account)
                .forEach(check -> check.accept(request));
    }

    /** Who asks and where the answer goes, which errors need before anything else. */
    void runClient(AuthorizationRequest request) {
        client(request);
        responseMode(request);
        defaultRedirectUri(request);
    }

    private static void parameters(AuthorizationRequest request) {
        request.parameters().refuseDuplicates(PARAMETERS);
    }

    private static void requestObjects(AuthorizationRequest request) {
        if (request.parameters().has("request")) {
            throw new OAuthException(OAuthError.of("request_not_supported", "request parameter is not supported"));
        }
        if (request.parameters().has("request_uri")) {
            throw new OAuthException(
                    OAuthError.of("request_uri_not_supported", "request_uri parameter is not supported"));
        }
    }

    private void client(AuthorizationRequest request) {
        request.parameters()
                .get("client_id")
                .ifPresent(id -> request.client(clients.find(request.tenant(), id)
                        .orElseThrow(() -> new OAuthException(OAuthError.invalidClient("invalid client " + id)))));
    }

    private static void responseMode(AuthorizationRequest request) {
        request.parameters()
                .get("response_mode")
                .ifPresent(mode -> request.responseMode(ResponseMode.of(mode)
                        .orElseThrow(() -> new OAuthException(
                                OAuthError.of("unsupported_response_mode", "unsupported response_mode requested")))));
    }

    private static void defaultRedirectUri(AuthorizationRequest request) {
        request.parameters()
                .get("redirect_uri")
                .or(() -> request.knownClient()
                        .filter(client -> client.redirectUris().size() == 1)
                        .map(client -> client.redirectUris().getFirst()))
                .ifPresent(request::redirectUri);
    }

    private static void registration(AuthorizationRequest request) {
        if (request.parameters().has("registration")) {
            throw new OAuthException(
                    OAuthError.of("registration_not_supported", "registration parameter is not supported"));
        }
    }

    private static void responseType(AuthorizationRequest request) {
        var types = Scope.parse(request.parameters().get("response_type").orElseThrow());
        if (!RESPONSE_TYPES.contains(types)) {
            throw new OAuthException(OAuthError.of("unsupported_response_type", "unsupported response_type requested"));
        }
        if (!types.equals(Set.of("code")) || !request.client().mayUse("authorization_code")) {
            throw new OAuthException(
                    OAuthError.invalidRequest("requested response_type is not allowed for this client"));
        }
    }

    private static void redirectUriPresence(AuthorizationRequest request) {
        if (request.client().redirectUris().isEmpty()) {
            throw new OAuthException(OAuthError.invalidRedirectUri("redirect_uris must contain members"));
        }
        if (request.redirectUri().isEmpty()) {
            request.parameters().require("redirect_uri");
        }
    }

    private static void prompt(AuthorizationRequest request) {
        var prompts = Scope.parse(request.parameters().get("prompt").orElse(""));
        if (!PROMPTS.containsAll(prompts)) {
            throw new OAuthException(OAuthError.invalidRequest("unsupported prompt value requested"));
        }
        if (prompts.contains("none") && prompts.size() > 1) {
            throw new OAuthException(OAuthError.invalidRequest("prompt none must only be used alone"));
        }
        // OpenID Connect Core §3.1.2.1: a sign-in at most zero seconds ago is a new one.
        if (request.parameters().get("max_age").filter("0"::equals).isPresent() && !prompts.contains("none")) {
            prompts.add("login");
        }
        request.prompts(prompts);
    }

    private static void scope(AuthorizationRequest request) {
        var scope = Scope.parse(request.parameters().get("scope").orElse(""));
        // OpenID Connect Core §11: no offline access without consent, and it is ignored then, not refused.
        if (!request.prompts().contains("consent") || !request.client().mayUse("refresh_token")) {
            scope.remove(Scope.OFFLINE_ACCESS);
        }
        var allowed = request.client().scope();
        if (allowed != null) {
            var refused = new LinkedHashSet<>(Scope.openId(scope));
            refused.removeAll(allowed);
            if (!refused.isEmpty()) {
                throw new OAuthException(
                        OAuthError.invalidScope("requested scope is not allowed", Scope.join(refused)));
            }
        }
        request.scope(scope);
    }

    private static void openIdParameters(AuthorizationRequest request) {
        if (request.scope().contains(Scope.OPENID)) {
            return;
        }
        NEED_OPENID.stream().filter(request.parameters()::has).findFirst().ifPresent(name -> {
            throw new OAuthException(
                    OAuthError.invalidRequest("openid scope must be requested when using the " + name + " parameter"));
        });
    }

    private static void redirectUri(AuthorizationRequest request) {
        var uri = request.redirectUri().orElseThrow();
        if (!RedirectUris.matches(request.client(), uri)) {
            throw new OAuthException(OAuthError.invalidRedirectUri(
                    "redirect_uri did not match any of the client's registered redirect_uris"));
        }
    }

    private static void pkce(AuthorizationRequest request) {
        var challenge = request.parameters().get("code_challenge");
        var method = request.parameters().get("code_challenge_method");
        if (challenge.isPresent() && method.isEmpty()) {
            // RFC 7636 §4.3 would read "plain", which nobody should use.
            throw new OAuthException(OAuthError.invalidRequest("plain code_challenge_method is not allowed"));
        }
        if (method.isPresent() && !method.get().equals("S256")) {
            throw new OAuthException(OAuthError.invalidRequest("not supported value of code_challenge_method"));
        }
        if (challenge.isEmpty() && method.isPresent()) {
            throw new OAuthException(
                    OAuthError.invalidRequest("code_challenge must be provided with code_challenge_method"));
        }
        if (challenge.filter(value -> !Pkce.isChallenge(value)).isPresent()) {
            throw new OAuthException(OAuthError.invalidRequest(
                    "code_challenge must be a string of 43 to 128 characters from the unreserved set"));
        }
        if (challenge.isEmpty() && request.client().requiresPkce()) {
            throw new OAuthException(
                    OAuthError.invalidRequest("Authorization Server policy requires PKCE to be used for this request"));
        }
    }

    private void resource(AuthorizationRequest request) {
        var tenantId = request.tenant().id();
        if (request.resources().isEmpty()) {
            resources
                    .defaultIndicator(tenantId)
                    .ifPresent(indicator -> request.replace("resource", List.of(indicator)));
        }
        request.resources().forEach(indicator -> resources.requireKnown(tenantId, indicator));
        if (request.resources().isEmpty()) {
            request.scope(Scope.openId(request.scope()));
        }
    }

    private static void maxAge(AuthorizationRequest request) {
        request.parameters().get("max_age").ifPresent(text -> {
            if (!text.matches("\\d{1,9}")) {
                throw new OAuthException(OAuthError.invalidRequest("invalid max_age parameter value"));
            }
        });
    }

    private void idTokenHint(AuthorizationRequest request) {
        request.parameters()
                .get("id_token_hint")
                .ifPresent(hint -> request.hintedSubject(hints.subject(request.tenant(), request.client(), hint)));
    }

    private void account(AuthorizationRequest request) {
        request.session()
                .filter(session -> session.accountId() != null)
                .ifPresent(session -> request.user(
                        accounts.active(request.tenant().id(), java.util.Objects.requireNonNull(session.accountId()))));
    }
}
