package dev.cardea.user;

import dev.cardea.tenant.TenantId;

/** A person's data changed. Fired inside the transaction. */
public record UserUpdated(TenantId tenantId, User user) {}
