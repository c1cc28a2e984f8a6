package dev.cardea.oidc.token;

import dev.cardea.oidc.client.Client;
import dev.cardea.organization.Memberships;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.tenant.TenantId;
import dev.cardea.user.User;
import jakarta.inject.Singleton;

/** Whether a person may act for an organization through a client. */
@Singleton
class OrganizationAccess {
    private final Memberships memberships;

    OrganizationAccess(Memberships memberships) {
        this.memberships = memberships;
    }

    /** @throws OAuthException {@code access_denied} 403 */
    void require(TenantId tenantId, Client client, User user, String organizationId) {
        var membership = memberships
                .find(tenantId, user.id().value(), organizationId)
                .orElseThrow(() -> denied("user is not a member of the organization"));
        if (client.isThirdParty()) {
            throw denied("organization access is not granted to the application");
        }
        if (membership.isMfaRequired() && !user.hasMfa()) {
            throw denied("organization requires MFA but user has no MFA configured");
        }
    }

    private static OAuthException denied(String description) {
        return new OAuthException(OAuthError.of("access_denied", 403, description));
    }
}
