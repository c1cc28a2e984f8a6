package dev.cardea.user;

import dev.cardea.tenant.TenantId;

/** A person is about to be removed. Fired inside the transaction, before the row goes. */
public record UserDeleted(TenantId tenantId, User user) {
    public UserId userId() {
        return user.id();
    }
}
