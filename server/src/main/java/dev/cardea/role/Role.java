package dev.cardea.role;

import dev.cardea.tenant.TenantId;

/**
 * A named set of scopes.
 *
 * @param isDefault whether every new user gets it
 */
public record Role(TenantId tenantId, String id, String name, String description, RoleType type, boolean isDefault) {}
