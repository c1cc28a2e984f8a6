package dev.cardea.oidc.userinfo;

import dev.cardea.oidc.Exchange;
import dev.cardea.oidc.claims.UserClaims;
import dev.cardea.oidc.client.Clients;
import dev.cardea.oidc.scope.Scope;
import dev.cardea.oidc.token.AccessTokens;
import dev.cardea.oidc.token.Accounts;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Claims about the person of an access token (OpenID Connect Core §5.3, RFC 6750 §2). */
@Singleton
public class UserinfoEndpoint {
    private static final String BEARER = "Bearer";

    private final AccessTokens tokens;
    private final Clients clients;
    private final Accounts accounts;
    private final UserClaims claims;

    UserinfoEndpoint(AccessTokens tokens, Clients clients, Accounts accounts, UserClaims claims) {
        this.tokens = tokens;
        this.clients = clients;
        this.accounts = accounts;
        this.claims = claims;
    }

    public void userinfo(Exchange exchange) {
        exchange.noStore();
        var tenant = exchange.tenant();
        var found = tokens.find(tenant.id(), bearer(exchange))
                .orElseThrow(() -> new OAuthException(
                        OAuthError.invalidToken("invalid token provided", "access token not found")));
        if (!found.scope().contains(Scope.OPENID)) {
            throw new OAuthException(OAuthError.insufficientScope("access token missing openid scope", Scope.OPENID));
        }
        exchange.parameters().get("scope").ifPresent(requested -> {
            var missing = new LinkedHashSet<>(Scope.parse(requested));
            missing.removeAll(found.scope());
            if (!missing.isEmpty()) {
                throw new OAuthException(
                        OAuthError.insufficientScope("access token missing requested scope", Scope.join(missing)));
            }
        });
        var client = clients.find(tenant, found.clientId())
                .orElseThrow(() -> new OAuthException(OAuthError.invalidClient("invalid client " + found.clientId())));
        exchange.allowOriginOf(client);
        var user = accounts.active(tenant.id(), found.accountId());
        if (!found.hasGrant()) {
            throw new OAuthException(OAuthError.invalidToken("invalid token provided", "grant not found"));
        }
        exchange.json(200, claims.of(user, found.effectiveScope(), UserClaims.EXTENDED));
    }

    /** From the header or a form, never from the query, where logs would keep it. */
    private static String bearer(Exchange exchange) {
        var query = exchange.request().query();
        var header = Optional.ofNullable(exchange.header("Authorization"));
        var form = exchange.request().method().equals(HttpMethod.POST)
                ? exchange.parameters().get("access_token")
                : Optional.<String>empty();
        if (query != null && query.matches("(^|.*&)access_token=.*")) {
            throw new OAuthException(
                    OAuthError.invalidRequest("access tokens must not be provided via query parameter"));
        }
        if (Stream.of(header, form).filter(Optional::isPresent).count() > 1) {
            throw new OAuthException(
                    OAuthError.invalidRequest("access token must only be provided using one mechanism"));
        }
        if (header.isPresent()) {
            var parts = header.get().split(" ");
            if (parts.length != 2 || !parts[0].equalsIgnoreCase(BEARER)) {
                throw new OAuthException(OAuthError.invalidRequest("invalid authorization header value format"));
            }
            return parts[1];
        }
        return form.orElseThrow(() ->
                new OAuthException(OAuthError.invalidToken("no access token provided", "no access token provided")));
    }
}
