package dev.cardea.user;

import dev.cardea.tenant.TenantId;

/** A person was added. Fired inside the transaction. */
public record UserCreated(TenantId tenantId, User user) {}
