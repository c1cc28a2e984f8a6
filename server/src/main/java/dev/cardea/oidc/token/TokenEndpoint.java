package dev.cardea.oidc.token;

import dev.cardea.auditlog.AuditEntry;
import dev.cardea.auditlog.AuditLog;
import dev.cardea.oidc.Exchange;
import dev.cardea.oidc.client.ClientAuthentication;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The token endpoint (RFC 6749 §3.2): authenticate the client, choose the grant, record what came of it. */
@Singleton
public class TokenEndpoint {
    private final ClientAuthentication clients;
    private final AuditLog audit;
    private final List<TokenGrant> grants;

    TokenEndpoint(
            ClientAuthentication clients,
            AuditLog audit,
            AuthorizationCodeGrant authorizationCode,
            RefreshTokenGrant refreshToken,
            ClientCredentialsGrant clientCredentials) {
        this.clients = clients;
        this.audit = audit;
        this.grants = List.of(authorizationCode, refreshToken, clientCredentials);
    }

    public void exchange(Exchange exchange) {
        exchange.noStore();
        var entry = AuditEntry.of(
                        exchange.tenant().id(),
                        "ExchangeTokenBy."
                                + grant(exchange).map(TokenGrant::auditName).orElse("Unknown"))
                .client(exchange.client());
        TokenResponse response;
        try {
            response = exchange(exchange, entry);
        } catch (OAuthException e) {
            audit.appendDurably(entry.failed(e.error()).build());
            throw e;
        }
        audit.appendDurably(entry.user(response.accountId())
                .session(response.sessionUid())
                .with("tokenTypes", response.tokenTypes())
                .with("scope", response.scope())
                .build());
        exchange.json(200, response.body());
    }

    private TokenResponse exchange(Exchange exchange, AuditEntry.Builder entry) {
        // What strangers send is not kept, or they could fill the log; a known client's attempt is.
        var authenticated = clients.authenticate(exchange, known -> entry.application(known.id()));
        var client = authenticated.client();
        entry.params(exchange.parameters().forAudit());
        if (authenticated.secretName() != null) {
            entry.with("applicationSecret", java.util.Map.of("name", authenticated.secretName()));
        }
        exchange.parameters().refuseDuplicates(Set.of("grant_type"));
        exchange.parameters().require("grant_type");
        var grant = grant(exchange)
                .orElseThrow(() -> new OAuthException(
                        OAuthError.of("unsupported_grant_type", "unsupported grant_type requested")));
        if (!client.mayUse(grant.type())) {
            throw new OAuthException(OAuthError.invalidRequest("requested grant type is not allowed for this client"));
        }
        exchange.parameters().refuseDuplicates(grant.parameters());
        return grant.exchange(new TokenRequest(exchange.tenant(), exchange.client(), client, exchange.parameters()));
    }

    private Optional<TokenGrant> grant(Exchange exchange) {
        return exchange.parameters().get("grant_type").stream()
                .flatMap(type -> grants.stream().filter(grant -> grant.type().equals(type)))
                .findFirst();
    }

    /** The grant types that are served, for discovery. */
    public Stream<String> grantTypes() {
        return grants.stream().map(TokenGrant::type);
    }
}
