package dev.cardea.apiresource;

import dev.cardea.tenant.TenantId;

/**
 * An API for which access tokens are issued (RFC 8707).
 *
 * @param indicator the audience of its tokens
 * @param isDefault whether a request that names no resource means this one
 * @param accessTokenTtl seconds
 */
public record ApiResource(
        TenantId tenantId, String id, String name, String indicator, boolean isDefault, long accessTokenTtl) {
    /** The Management APIs are ours: their names, lifetimes and scopes are fixed. */
    public boolean isManagementApi() {
        return indicator.matches("https://[^.]+\\.logto\\.app/api");
    }
}
