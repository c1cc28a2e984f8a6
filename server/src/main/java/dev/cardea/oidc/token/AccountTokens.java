package dev.cardea.oidc.token;

import dev.cardea.session.Sessions;
import dev.cardea.tenant.TenantId;
import dev.cardea.user.UserDeleted;
import dev.cardea.user.UserId;
import dev.cardea.user.UserSuspended;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Ends what a person holds when they are suspended or removed, in the same transaction. */
@Singleton
class AccountTokens {
    private final TokenRepository tokens;
    private final Sessions sessions;

    AccountTokens(Jdbi jdbi, Sessions sessions) {
        this.tokens = jdbi.onDemand(TokenRepository.class);
        this.sessions = sessions;
    }

    void suspended(@Observes UserSuspended event) {
        end(event.tenantId(), event.userId());
    }

    void deleted(@Observes UserDeleted event) {
        end(event.tenantId(), event.userId());
    }

    private void end(TenantId tenantId, UserId userId) {
        tokens.deleteOfAccount(tenantId, userId.value());
        sessions.endAllOf(tenantId, userId.value());
    }
}
