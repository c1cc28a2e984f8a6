package dev.cardea.oidc.authorize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.grant.Grant;
import dev.cardea.key.RandomIds;
import dev.cardea.oidc.HtmlPage;
import dev.cardea.oidc.claims.ClaimsRequest;
import dev.cardea.oidc.scope.Scope;
import dev.cardea.oidc.token.Authorized;
import dev.cardea.oidc.token.Codes;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.session.Session;
import dev.cardea.session.Sessions;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends authorization responses (RFC 6749 §4.1.2), successful or not, to the client's redirect URI. */
@Singleton
class AuthorizationResponder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SINGLE_FACTOR = "urn:cardea:acr:1fa";

    private final Sessions sessions;
    private final Codes codes;

    AuthorizationResponder(Sessions sessions, Codes codes) {
        this.sessions = sessions;
        this.codes = codes;
    }

    /** @throws OAuthException {@code access_denied} when the grant allows nothing of what was asked for */
    void succeed(AuthorizationRequest request, Grant grant) {
        var scope = granted(request, grant);
        if (scope.isEmpty()) {
            throw new OAuthException(OAuthError.of("access_denied", null));
        }
        var session = authorize(request, grant, scope);
        var code = codes.issue(
                request.tenant().id(),
                authorized(request, grant, session, scope),
                request.redirectUri().orElseThrow(),
                request.parameters().get("code_challenge").orElse(null));
        var members = new LinkedHashMap<String, String>();
        members.put("code", code);
        send(request, members);
    }

    private static Set<String> granted(AuthorizationRequest request, Grant grant) {
        var scope = new LinkedHashSet<>(Scope.intersection(Scope.openId(request.scope()), grant.scopes()));
        request.resources()
                .forEach(indicator -> scope.addAll(Scope.intersection(request.scope(), grant.scopes(indicator))));
        return scope;
    }

    private Session authorize(AuthorizationRequest request, Grant grant, Set<String> scope) {
        var session = request.session().orElseThrow();
        var clientId = request.client().id();
        var known = session.authorization(clientId);
        if (request.answered().isEmpty()) {
            sessions.keepCookie(request.exchange().request(), request.tenant());
        }
        return sessions.authorize(
                request.tenant(),
                session,
                clientId,
                new Session.Authorization(
                        known.map(Session.Authorization::sid).orElseGet(RandomIds::token),
                        grant.id(),
                        scope.contains(Scope.OFFLINE_ACCESS)
                                || known.filter(Session.Authorization::persistsLogout)
                                        .isPresent()));
    }

    private static Authorized authorized(
            AuthorizationRequest request, Grant grant, Session session, Set<String> scope) {
        var claims = claims(request);
        var asked = new ClaimsRequest(claims).idToken();
        var saysWhen = request.maxAge().filter(seconds -> seconds > 0).isPresent()
                || request.prompts().contains("login")
                || asked.contains("auth_time");
        var saysHow = request.parameters().has("acr_values") || asked.contains("acr");
        return new Authorized(
                grant.id(),
                request.client().id(),
                request.user().id().value(),
                Scope.join(scope),
                request.resources(),
                request.parameters().get("nonce").orElse(null),
                claims,
                saysWhen ? session.loginAt() : null,
                saysHow ? SINGLE_FACTOR : null,
                session.authorization(request.client().id()).orElseThrow().sid(),
                session.uid(),
                !scope.contains(Scope.OFFLINE_ACCESS));
    }

    /** Anything but an object asks for nothing. */
    private static @Nullable JsonNode claims(AuthorizationRequest request) {
        try {
            var claims = request.parameters().get("claims");
            var json = claims.isPresent() ? JSON.readTree(claims.get()) : null;
            return json != null && json.isObject() && !json.toString().contains("\\u0000") ? json : null;
        } catch (JsonProcessingException _) {
            return null;
        }
    }

    void fail(AuthorizationRequest request, OAuthError error) {
        var members = new LinkedHashMap<String, String>();
        members.put("error", error.error());
        if (error.description() != null) {
            members.put("error_description", error.description());
        }
        if (error.scope() != null) {
            members.put("scope", error.scope());
        }
        send(request, members);
    }

    private static void send(AuthorizationRequest request, Map<String, String> members) {
        request.parameters().single("state").ifPresent(state -> members.put("state", state));
        // RFC 9207: tells the client which provider answered.
        members.put("iss", request.tenant().issuer());
        var redirectUri = request.redirectUri().orElseThrow();
        switch (request.responseMode()) {
            case QUERY ->
                request.exchange()
                        .redirect(redirectUri
                                + (redirectUri.contains("?") ? "&" : "?")
                                + ExtraParameters.encode(members));
            case FRAGMENT -> request.exchange().redirect(redirectUri + "#" + ExtraParameters.encode(members));
            case FORM_POST -> post(request, redirectUri, members);
        }
    }

    private static void post(AuthorizationRequest request, String redirectUri, Map<String, String> members) {
        var page = new HtmlPage("Signing you in").form(redirectUri);
        members.forEach(page::hidden);
        page.submittingItself().endForm().send(request.exchange().response());
    }
}
