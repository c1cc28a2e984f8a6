package dev.cardea.oidc.token;

import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.tenant.TenantId;
import dev.cardea.user.User;
import dev.cardea.user.UserId;
import dev.cardea.user.Users;
import jakarta.inject.Singleton;

/** The person behind a code or token: must exist and not be suspended. */
@Singleton
public class Accounts {
    private final Users users;

    Accounts(Users users) {
        this.users = users;
    }

    User active(TenantId tenantId, Authorized authorized) {
        return active(tenantId, authorized.accountId());
    }

    public User active(TenantId tenantId, String accountId) {
        return users.find(tenantId, new UserId(accountId))
                .filter(user -> !user.isSuspended())
                .orElseThrow(() -> new OAuthException(OAuthError.invalidGrant("account is gone or suspended")));
    }
}
