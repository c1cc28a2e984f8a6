package dev.cardea.user;

import dev.cardea.tenant.TenantId;

/** A person may no longer sign in. Fired inside the transaction: whoever holds their tokens and sessions ends them. */
public record UserSuspended(TenantId tenantId, UserId userId) {}
