package dev.cardea.oidc.token;

import dev.cardea.key.RandomIds;
import dev.cardea.key.Sha256;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Issues authorization codes; the token endpoint redeems them. */
@Singleton
public class Codes {
    private final TokenRepository tokens;
    private final InstantSource clock;

    Codes(Jdbi jdbi, InstantSource clock) {
        this.tokens = jdbi.onDemand(TokenRepository.class);
        this.clock = clock;
    }

    /** Returns the code's only clear copy; what is stored is its digest. */
    public String issue(TenantId tenantId, Authorized authorized, String redirectUri, @Nullable String codeChallenge) {
        var value = RandomIds.token();
        var now = clock.instant();
        tokens.insertCode(
                tenantId,
                new AuthorizationCode(
                        Sha256.of(value),
                        authorized,
                        redirectUri,
                        codeChallenge,
                        now,
                        now.plus(AuthorizationCode.LIFETIME),
                        null));
        return value;
    }
}
