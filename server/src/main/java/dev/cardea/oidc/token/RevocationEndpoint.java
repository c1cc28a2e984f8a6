package dev.cardea.oidc.token;

import dev.cardea.key.Sha256;
import dev.cardea.oidc.Exchange;
import dev.cardea.oidc.client.Client;
import dev.cardea.oidc.client.ClientAuthentication;
import dev.cardea.oidc.revocation.GrantRevocation;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Token revocation (RFC 7009). A refresh token takes its grant with it; an opaque access token takes everything issued
 * under its grant, but leaves the grant.
 */
@Singleton
public class RevocationEndpoint {
    private final TokenRepository tokens;
    private final ClientAuthentication clients;
    private final GrantRevocation revocation;
    private final InstantSource clock;

    RevocationEndpoint(Jdbi jdbi, ClientAuthentication clients, GrantRevocation revocation, InstantSource clock) {
        this.tokens = jdbi.onDemand(TokenRepository.class);
        this.clients = clients;
        this.revocation = revocation;
        this.clock = clock;
    }

    public void revoke(Exchange exchange) {
        var client = clients.authenticate(exchange).client();
        var parameters = exchange.parameters();
        parameters.refuseDuplicates(Set.of("token", "token_type_hint", "client_id", "client_secret"));
        parameters.require("token");
        var value = parameters.get("token").orElseThrow();
        if (value.chars().filter(c -> c == '.').count() == 2) {
            throw new OAuthException(OAuthError.of(
                    "unsupported_token_type", "Structured JWT Tokens cannot be revoked via the revocation_endpoint"));
        }
        revoke(exchange, client, Sha256.of(value));
        exchange.empty(200);
    }

    private void revoke(Exchange exchange, Client client, byte[] hash) {
        var tenantId = exchange.tenant().id();
        var now = clock.instant();
        var refreshToken = tokens.findRefreshToken(tenantId, hash, now);
        if (refreshToken.isPresent()) {
            var authorized = refreshToken.get().token().authorized();
            if (isOwn(client, authorized.clientId())) {
                revocation.revoke(
                        tenantId, exchange.client(), client.id(), authorized.accountId(), authorized.grantId());
            }
            return;
        }
        tokens.findAccessToken(tenantId, hash, now)
                .map(TokenRepository.FoundAccessToken::token)
                .filter(token -> isOwn(client, token.clientId()))
                .ifPresent(token -> tokens.deleteOfGrant(tenantId, token.grantId()));
    }

    /** RFC 7009 §2.1: a token is revoked by the client it was issued to, or not at all. */
    private static boolean isOwn(Client client, String owner) {
        if (owner.equals(client.id())) {
            return true;
        }
        if (client.isConfidential()) {
            throw new OAuthException(
                    OAuthError.invalidRequest("client is not authorized to revoke the presented token"));
        }
        return false;
    }
}
