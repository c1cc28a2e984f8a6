package dev.cardea.tenant;

import java.net.URI;
import java.util.List;

/**
 * A tenant as the request edge hands it on.
 *
 * @param endpoint public base URL without a trailing slash; issuer and links are built from it, never from the request
 * @param endpoints every base URL under which the tenant answers, the public one first
 */
public record Tenant(TenantId id, URI endpoint, List<URI> endpoints) {
    public Tenant {
        endpoints = List.copyOf(endpoints);
    }

    /** The OpenID issuer identifier (OpenID Connect Discovery §3). */
    public String issuer() {
        return endpoint + "/oidc";
    }

    /** Audience of tokens for this tenant's Management API; a constant, whatever the host name. */
    public String managementApi() {
        return managementApi(id);
    }

    public static String managementApi(TenantId tenantId) {
        return "https://" + tenantId + ".logto.app/api";
    }

    public boolean isAdmin() {
        return id.equals(TenantId.ADMIN);
    }
}
