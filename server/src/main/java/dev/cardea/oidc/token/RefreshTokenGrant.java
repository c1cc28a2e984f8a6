package dev.cardea.oidc.token;

import dev.cardea.key.Sha256;
import dev.cardea.oidc.client.Client;
import dev.cardea.oidc.revocation.GrantRevocation;
import dev.cardea.oidc.scope.Scope;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Refreshes an access token (RFC 6749 §6), with rotation (RFC 9700 §4.14.2): a token that was rotated is taken for a
 * few seconds more; after that it can only be a stolen copy, and its whole family is revoked.
 */
@Singleton
class RefreshTokenGrant implements TokenGrant {
    static final String TYPE = "refresh_token";

    private final TokenRepository tokens;
    private final GrantRevocation revocation;
    private final Accounts accounts;
    private final OrganizationAccess organizations;
    private final TokenTargets targets;
    private final TokenIssuer issuer;
    private final InstantSource clock;

    RefreshTokenGrant(
            Jdbi jdbi,
            GrantRevocation revocation,
            Accounts accounts,
            OrganizationAccess organizations,
            TokenTargets targets,
            TokenIssuer issuer,
            InstantSource clock) {
        this.tokens = jdbi.onDemand(TokenRepository.class);
        this.revocation = revocation;
        this.accounts = accounts;
        this.organizations = organizations;
        this.targets = targets;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String auditName() {
        return "RefreshToken";
    }

    @Override
    public Set<String> parameters() {
        return Set.of(
                "grant_type", "refresh_token", "scope", "resource", "organization_id", "client_id", "client_secret");
    }

    @Override
    public TokenResponse exchange(TokenRequest request) {
        var parameters = request.parameters();
        parameters.require("refresh_token");
        var tenantId = request.tenant().id();
        var client = request.client();
        var now = clock.instant();
        var found = tokens.findRefreshToken(
                        tenantId, Sha256.of(parameters.get("refresh_token").orElseThrow()), now)
                .filter(TokenRepository.FoundRefreshToken::isAlive)
                .orElseThrow(() -> refused("refresh token not found"));
        var token = found.token();
        check(token.authorized().clientId().equals(client.id()), "client mismatch");
        check(token.expiresAt().isAfter(now), "refresh token is expired");
        check(!found.grant().isExpired(now), "grant is expired");
        check(found.grant().clientId().equals(client.id()), "client mismatch");
        var scope = requestedScope(request, token);
        var user = accounts.active(tenantId, token.authorized());
        if (token.isSpent(now)) {
            revoke(request, token.authorized());
            throw refused("refresh token already used");
        }
        var organizationId = parameters.get("organization_id");
        organizationId.ifPresent(id -> organizations.require(tenantId, client, user, id));
        if (organizationId.isPresent()
                && !Scope.parse(token.authorized().scope()).contains(Scope.ORGANIZATIONS)) {
            throw new OAuthException(
                    OAuthError.insufficientScope("refresh token missing required scope", Scope.ORGANIZATIONS));
        }
        var rotates = rotates(client, token, now);
        TokenTarget target;
        try {
            target = targets.ofRefresh(
                    request, token.authorized(), found.grant(), user, organizationId.orElse(null), scope);
        } catch (OAuthException e) {
            // A request for an unknown target spends the token all the same: rotation comes first in the contract.
            if (rotates) {
                spend(request, token);
            }
            throw e;
        }
        return issuer.issueAgain(new TokenIssuer.Refresh(
                request, token, found.grant(), user, target, scope, rotates ? lifetime(client, token, now) : null));
    }

    private static Set<String> requestedScope(TokenRequest request, RefreshToken token) {
        var all = Scope.parse(token.authorized().scope());
        var requested = request.parameters().get("scope").map(Scope::parse).orElse(all);
        var missing = new LinkedHashSet<>(requested);
        missing.removeAll(all);
        if (!missing.isEmpty()) {
            throw new OAuthException(
                    OAuthError.invalidScope("refresh token missing requested scope(s)", Scope.join(missing)));
        }
        return requested;
    }

    private static boolean rotates(Client client, RefreshToken token, Instant now) {
        if (!client.policy().rotatesRefreshToken()
                || !Duration.between(token.firstIssuedAt(), now)
                        .minus(RefreshToken.ROTATION_LIMIT)
                        .isNegative()) {
            return false;
        }
        return !client.isConfidential() || token.elapsedPercent(now) >= RefreshToken.ROTATION_PERCENT;
    }

    /** A browser-based client's family keeps the expiry of its first token; others slide. */
    private static Duration lifetime(Client client, RefreshToken token, Instant now) {
        return client.isBrowserBased()
                ? Duration.between(now, token.expiresAt())
                : client.policy().refreshTokenLifetime();
    }

    private void spend(TokenRequest request, RefreshToken token) {
        var now = clock.instant();
        tokens.consumeRefreshToken(request.tenant().id(), token.tokenHash(), now, now.minus(RefreshToken.REUSE_GRACE));
    }

    private void revoke(TokenRequest request, Authorized authorized) {
        revocation.revoke(
                request.tenant().id(),
                request.caller(),
                authorized.clientId(),
                authorized.accountId(),
                authorized.grantId());
    }

    private static void check(boolean holds, String reason) {
        if (!holds) {
            throw refused(reason);
        }
    }

    private static OAuthException refused(String reason) {
        return new OAuthException(OAuthError.invalidGrant(reason));
    }
}
