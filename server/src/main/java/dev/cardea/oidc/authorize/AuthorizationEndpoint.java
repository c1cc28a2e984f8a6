package dev.cardea.oidc.authorize;

import dev.cardea.oidc.Exchange;
import dev.cardea.oidc.client.Clients;
import dev.cardea.oidc.client.RedirectUris;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.session.Sessions;
import jakarta.inject.Singleton;

/** The authorization endpoint (RFC 6749 §3.1, OpenID Connect Core §3.1.2). */
@Singleton
public class AuthorizationEndpoint {
    private final Sessions sessions;
    private final AuthorizationChecks checks;
    private final AuthorizationFlow flow;
    private final AuthorizationResponder responder;
    private final Clients clients;

    AuthorizationEndpoint(
            Sessions sessions,
            Clients clients,
            AuthorizationChecks checks,
            AuthorizationFlow flow,
            AuthorizationResponder responder) {
        this.sessions = sessions;
        this.clients = clients;
        this.checks = checks;
        this.flow = flow;
        this.responder = responder;
    }

    public void authorize(Exchange exchange) {
        exchange.noStore();
        var session = sessions.current(exchange.request(), exchange.tenant()).orElse(null);
        var request = new AuthorizationRequest(exchange, exchange.parameters(), session);
        answering(request, () -> {
            checks.run(request);
            flow.proceed(request);
        });
    }

    /** Runs the steps of a request; an error goes to the client where that is safe. */
    void answering(AuthorizationRequest request, Runnable steps) {
        try {
            steps.run();
        } catch (OAuthException e) {
            if (!maySend(request, e.error())) {
                throw e;
            }
            responder.fail(request, e.error());
        }
    }

    /**
     * RFC 6749 §4.1.2.1: never redirect to an address that is not the client's.
     *
     * @throws OAuthException {@code invalid_redirect_uri} when one was given that is not
     */
    private boolean maySend(AuthorizationRequest request, OAuthError error) {
        if (request.knownClient().isEmpty() && !error.error().equals("invalid_client")) {
            // The failure came before the client was looked up.
            request.parameters()
                    .single("client_id")
                    .flatMap(id -> clients.find(request.tenant(), id))
                    .ifPresent(request::client);
        }
        if (request.knownClient().isEmpty()
                || request.client().redirectUris().isEmpty()
                || error.status() >= 500
                || error.error().equals("invalid_redirect_uri")) {
            return false;
        }
        var uri = request.redirectUri().or(() -> request.parameters().single("redirect_uri"));
        if (uri.isEmpty()) {
            return false;
        }
        if (!RedirectUris.matches(request.client(), uri.get())) {
            throw new OAuthException(OAuthError.invalidRedirectUri(
                    "redirect_uri did not match any of the client's registered redirect_uris"));
        }
        request.redirectUri(uri.get());
        // The failure may have come before this was looked at.
        request.parameters().single("response_mode").flatMap(ResponseMode::of).ifPresent(request::responseMode);
        return true;
    }
}
