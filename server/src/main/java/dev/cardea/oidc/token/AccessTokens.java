package dev.cardea.oidc.token;

import dev.cardea.key.Sha256;
import dev.cardea.oidc.scope.Scope;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Looks opaque access tokens up for the endpoints that take them. */
@Singleton
public class AccessTokens {
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(15);

    private final TokenRepository tokens;
    private final InstantSource clock;

    AccessTokens(Jdbi jdbi, InstantSource clock) {
        this.tokens = jdbi.onDemand(TokenRepository.class);
        this.clock = clock;
    }

    /**
     * A token that is alive.
     *
     * @param hasGrant whether the grant behind it still is, and is this client's and this person's
     * @param effectiveScope what both token and grant allow
     */
    public record Found(
            String clientId,
            String accountId,
            Set<String> scope,
            Set<String> effectiveScope,
            boolean hasGrant,
            @Nullable String sessionUid) {}

    /** Empty for unknown and expired tokens, and for those whose session has ended. */
    public Optional<Found> find(TenantId tenantId, String value) {
        var now = clock.instant().minus(CLOCK_TOLERANCE);
        return tokens.findAccessToken(tenantId, Sha256.of(value), now)
                .filter(TokenRepository.FoundAccessToken::isAlive)
                .filter(found -> found.token().expiresAt().isAfter(now))
                .map(found -> {
                    var token = found.token();
                    var grant = found.grant();
                    return new Found(
                            token.clientId(),
                            token.accountId(),
                            Scope.parse(token.scope()),
                            Scope.intersection(Scope.parse(token.scope()), grant.scopes()),
                            !grant.isExpired(now)
                                    && grant.clientId().equals(token.clientId())
                                    && grant.accountId().equals(token.accountId()),
                            token.sessionUid());
                });
    }
}
