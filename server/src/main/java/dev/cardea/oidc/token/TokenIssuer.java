package dev.cardea.oidc.token;

import dev.cardea.grant.Grant;
import dev.cardea.key.RandomIds;
import dev.cardea.key.Sha256;
import dev.cardea.key.SigningKeys;
import dev.cardea.oidc.client.Client;
import dev.cardea.oidc.scope.Scope;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.user.User;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Makes and stores the tokens of a grant for a person. */
@Singleton
class TokenIssuer {
    private static final Duration ORGANIZATION_LIFETIME = Duration.ofHours(1);
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final Jdbi jdbi;
    private final TokenRepository tokens;
    private final IdTokens idTokens;
    private final SigningKeys keys;
    private final InstantSource clock;

    TokenIssuer(Jdbi jdbi, IdTokens idTokens, SigningKeys keys, InstantSource clock) {
        this.jdbi = jdbi;
        this.tokens = jdbi.onDemand(TokenRepository.class);
        this.idTokens = idTokens;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A refresh that passed every check.
     *
     * @param scope what was asked for now, within what the refresh token has
     * @param rotatedLifetime of the refresh token that takes this one's place; null keeps it
     */
    record Refresh(
            TokenRequest request,
            RefreshToken token,
            Grant grant,
            User user,
            TokenTarget target,
            Set<String> scope,
            @Nullable Duration rotatedLifetime) {}

    private record Access(
            String value,
            Duration lifetime,
            String scope,
            @Nullable AccessToken stored) {}

    /** The code was spent by another request between our reading it and now. */
    static final class SpentMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SpentMeanwhile() {
            super(null, null, false, false);
        }
    }

    /**
     * The tokens of a first exchange; the code is spent and they are kept, both or neither. Of two requests with one
     * code the second waits for the first one's transaction.
     *
     * @throws SpentMeanwhile when the other request was faster
     */
    TokenResponse issueFirst(TokenRequest request, AuthorizationCode code, Grant grant, User user, TokenTarget target) {
        var authorized = code.authorized();
        var now = clock.instant();
        var tenantId = request.tenant().id();
        var scope = Scope.parse(authorized.scope());
        var access = access(request, authorized, grant, target, scope, now);
        var refreshValue = issuesRefreshToken(request.client(), scope) ? RandomIds.token() : null;
        var idToken = scope.contains(Scope.OPENID)
                ? idTokens.issue(request.tenant(), request.client(), authorized, grant, user, scope)
                : null;
        inTransaction(() -> {
            if (!tokens.consumeCode(tenantId, code.codeHash(), now)) {
                throw new SpentMeanwhile();
            }
            if (refreshValue != null) {
                tokens.insertRefreshToken(
                        tenantId,
                        new RefreshToken(
                                Sha256.of(refreshValue),
                                authorized,
                                AuthorizationCodeGrant.TYPE,
                                0,
                                now,
                                now,
                                now.plus(request.client().policy().refreshTokenLifetime()),
                                null));
            }
            store(request, access);
        });
        return new TokenResponse(
                access.value(),
                access.lifetime(),
                refreshValue,
                idToken,
                access.scope(),
                user.id().value(),
                authorized.sessionUid());
    }

    /** The tokens of a refresh; the old refresh token is spent and the new ones are kept, both or neither. */
    TokenResponse issueAgain(Refresh refresh) {
        var now = clock.instant();
        var request = refresh.request();
        var tenantId = request.tenant().id();
        var authorized = refresh.token().authorized();
        var access = access(request, authorized, refresh.grant(), refresh.target(), refresh.scope(), now);
        var idToken = refresh.scope().contains(Scope.OPENID)
                ? idTokens.issue(
                        request.tenant(),
                        request.client(),
                        authorized,
                        refresh.grant(),
                        refresh.user(),
                        refresh.scope())
                : null;
        var refreshValue = refresh.rotatedLifetime() == null
                ? request.parameters().get("refresh_token").orElseThrow()
                : RandomIds.token();
        inTransaction(() -> {
            if (refresh.rotatedLifetime() != null) {
                var old = refresh.token();
                if (!tokens.consumeRefreshToken(tenantId, old.tokenHash(), now, now.minus(RefreshToken.REUSE_GRACE))) {
                    throw new OAuthException(OAuthError.invalidGrant("refresh token already used"));
                }
                tokens.insertRefreshToken(
                        tenantId,
                        new RefreshToken(
                                Sha256.of(refreshValue),
                                authorized,
                                old.grantType(),
                                old.rotations() + 1,
                                old.firstIssuedAt(),
                                now,
                                now.plus(refresh.rotatedLifetime()),
                                null));
            }
            store(request, access);
        });
        return new TokenResponse(
                access.value(),
                access.lifetime(),
                refreshValue,
                idToken,
                access.scope(),
                refresh.user().id().value(),
                authorized.sessionUid());
    }

    private void inTransaction(Runnable statements) {
        try {
            jdbi.useTransaction(_ -> statements.run());
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException cause && FOREIGN_KEY_VIOLATION.equals(cause.getSQLState())) {
                throw new OAuthException(OAuthError.invalidGrant("the grant was revoked meanwhile"));
            }
            throw e;
        }
    }

    private void store(TokenRequest request, Access access) {
        if (access.stored() != null) {
            tokens.insertAccessToken(request.tenant().id(), access.stored());
        }
    }

    private static boolean issuesRefreshToken(Client client, Set<String> scope) {
        return client.mayUse(RefreshTokenGrant.TYPE)
                && (scope.contains(Scope.OFFLINE_ACCESS)
                        || !client.isNative() && client.policy().alwaysIssuesRefreshToken());
    }

    private Access access(
            TokenRequest request,
            Authorized authorized,
            Grant grant,
            TokenTarget target,
            Set<String> scope,
            Instant now) {
        return switch (target) {
            case TokenTarget.Provider _ -> opaque(request, authorized, grant, scope, now);
            case TokenTarget.Resource resource ->
                jwt(
                        request,
                        authorized,
                        resource.indicator(),
                        resource.scopes(),
                        resource.organizationId(),
                        resource.lifetime(),
                        now);
            case TokenTarget.Organization organization ->
                jwt(
                        request,
                        authorized,
                        TokenTarget.Organization.AUDIENCE_PREFIX + organization.organizationId(),
                        organization.scopes(),
                        null,
                        ORGANIZATION_LIFETIME,
                        now);
        };
    }

    private Access jwt(
            TokenRequest request,
            Authorized authorized,
            String audience,
            Set<String> scopes,
            @Nullable String organizationId,
            Duration lifetime,
            Instant now) {
        var scope = Scope.join(scopes);
        var token = new JwtAccessToken(
                        request.tenant().issuer(),
                        authorized.accountId(),
                        request.client().id(),
                        audience,
                        scope,
                        organizationId)
                .sign(keys.of(request.tenant().id()).current(), now, lifetime);
        return new Access(token, lifetime, scope, null);
    }

    private static Access opaque(
            TokenRequest request, Authorized authorized, Grant grant, Set<String> scope, Instant now) {
        var value = RandomIds.token();
        var granted = Scope.join(Scope.intersection(Scope.openId(scope), grant.scopes()));
        return new Access(
                value,
                AccessToken.LIFETIME,
                granted,
                new AccessToken(
                        Sha256.of(value),
                        grant.id(),
                        request.client().id(),
                        authorized.accountId(),
                        request.parameters().get("grant_type").orElse(AuthorizationCodeGrant.TYPE),
                        granted,
                        authorized.claims(),
                        authorized.sid(),
                        authorized.sessionUid(),
                        authorized.expiresWithSession(),
                        now,
                        now.plus(AccessToken.LIFETIME)));
    }
}
