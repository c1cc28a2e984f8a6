package dev.cardea.oidc.logout;

import dev.cardea.key.ConstantTime;
import dev.cardea.key.RandomIds;
import dev.cardea.oidc.Exchange;
import dev.cardea.oidc.HtmlPage;
import dev.cardea.oidc.authorize.IdTokenHints;
import dev.cardea.oidc.client.Client;
import dev.cardea.oidc.client.Clients;
import dev.cardea.oidc.client.RedirectUris;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.session.Session;
import dev.cardea.session.Sessions;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sign-out that a client starts (OpenID Connect RP-Initiated Logout §2). Who cannot show that a client with this
 * session asks, by an ID token or by naming it, makes us ask the person: anybody can link to this address.
 */
@Singleton
public class EndSessionEndpoint {
    private static final String CONFIRM = "/oidc/session/end/confirm";
    private static final Set<String> PARAMETERS =
            Set.of("id_token_hint", "client_id", "post_logout_redirect_uri", "state", "ui_locales", "logout_hint");

    private final Sessions sessions;
    private final Clients clients;
    private final IdTokenHints hints;
    private final SignOut signOut;

    EndSessionEndpoint(Sessions sessions, Clients clients, IdTokenHints hints, SignOut signOut) {
        this.sessions = sessions;
        this.clients = clients;
        this.hints = hints;
        this.signOut = signOut;
    }

    private record Requester(
            @Nullable Client client, @Nullable String hintedSubject) {}

    public void request(Exchange exchange) {
        exchange.noStore();
        var parameters = exchange.parameters();
        parameters.refuseDuplicates(PARAMETERS);
        var requester = requester(exchange);
        var client = requester.client();
        var returnTo = client == null
                ? null
                : parameters.get("post_logout_redirect_uri").orElse(null);
        if (client != null && returnTo != null && !RedirectUris.matchesPostLogout(client, returnTo)) {
            throw new OAuthException(OAuthError.invalidRequest("post_logout_redirect_uri not registered"));
        }
        var session =
                sessions.current(exchange.request(), exchange.tenant()).filter(found -> found.accountId() != null);
        var state = parameters.get("state").orElse(null);
        if (session.isEmpty()) {
            exchange.redirect(target(returnTo, state));
            return;
        }
        var secret = RandomIds.token();
        var pending = new Session.PendingLogout(secret, client == null ? null : client.id(), returnTo, state);
        sessions.setLogout(exchange.tenant().id(), session.get(), pending);
        if (isVouchedFor(requester, session.get())) {
            new HtmlPage("Signing you out")
                    .form(CONFIRM)
                    .hidden("xsrf", secret)
                    .hidden("logout", "yes")
                    .submittingItself()
                    .endForm()
                    .send(exchange.response());
            return;
        }
        new HtmlPage("Sign out?")
                .paragraph("You are signed in here. Signing out ends the session for every application that uses it.")
                .form(CONFIRM)
                .hidden("xsrf", secret)
                .button("Sign out", true, "logout", "yes")
                .button("Stay signed in", false, "stay", "yes")
                .endForm()
                .send(exchange.response());
    }

    private Requester requester(Exchange exchange) {
        var parameters = exchange.parameters();
        var hint = parameters
                .get("id_token_hint")
                .map(token -> hints.read(exchange.tenant(), token)
                        .orElseThrow(() ->
                                new OAuthException(OAuthError.invalidRequest("could not validate id_token_hint"))));
        var named = parameters.get("client_id");
        if (hint.isPresent()
                && named.filter(id -> !id.equals(hint.get().audience())).isPresent()) {
            throw new OAuthException(OAuthError.invalidRequest("client_id does not match the provided id_token_hint"));
        }
        var clientId = hint.map(IdTokenHints.Hint::audience).or(() -> named);
        var client = clientId.map(id -> clients.find(exchange.tenant(), id)
                .orElseThrow(() -> new OAuthException(OAuthError.invalidClient("invalid client " + id))));
        return new Requester(
                client.orElse(null), hint.map(IdTokenHints.Hint::subject).orElse(null));
    }

    private static boolean isVouchedFor(Requester requester, Session session) {
        if (requester.hintedSubject() != null) {
            return requester.hintedSubject().equals(session.accountId());
        }
        var client = requester.client();
        return client != null && session.authorization(client.id()).isPresent();
    }

    public void confirm(Exchange exchange) {
        exchange.noStore();
        var session = sessions.current(exchange.request(), exchange.tenant())
                .orElseThrow(() -> new OAuthException(OAuthError.invalidRequest("could not find logout details")));
        var pending = Optional.ofNullable(session.logout())
                .orElseThrow(() -> new OAuthException(OAuthError.invalidRequest("could not find logout details")));
        if (exchange.parameters()
                .get("xsrf")
                .filter(value -> ConstantTime.equal(value, pending.secret()))
                .isEmpty()) {
            throw new OAuthException(OAuthError.invalidRequest("xsrf token invalid"));
        }
        if (exchange.parameters().has("logout")) {
            signOut.end(exchange, session);
        } else {
            sessions.setLogout(exchange.tenant().id(), session, null);
        }
        exchange.redirect(target(pending.postLogoutRedirectUri(), pending.state()));
    }

    private static String target(@Nullable String returnTo, @Nullable String state) {
        if (returnTo == null) {
            return "/oidc/session/end/success";
        }
        return state == null
                ? returnTo
                : returnTo + (returnTo.contains("?") ? "&" : "?") + "state="
                        + URLEncoder.encode(state, StandardCharsets.UTF_8);
    }

    public void success(Exchange exchange) {
        exchange.noStore();
        new HtmlPage("You are signed out").paragraph("You can close this page.").send(exchange.response());
    }
}
