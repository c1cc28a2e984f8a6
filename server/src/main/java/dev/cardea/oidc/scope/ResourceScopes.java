package dev.cardea.oidc.scope;

import dev.cardea.apiresource.Resources;
import dev.cardea.oidc.client.Client;
import dev.cardea.organization.Memberships;
import dev.cardea.problem.OAuthError;
import dev.cardea.problem.OAuthException;
import dev.cardea.role.Scopes;
import dev.cardea.tenant.TenantId;
import dev.cardea.user.UserId;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which scopes of a resource somebody can get, resolved through roles. */
@Singleton
public class ResourceScopes {
    /** The reserved indicator under which a client asks for organization scopes; always exists. */
    public static final String ORGANIZATIONS = "urn:logto:resource:organizations";

    private static final Duration ORGANIZATION_LIFETIME = Duration.ofHours(1);

    private final Resources resources;
    private final Scopes roles;
    private final Memberships memberships;

    ResourceScopes(Resources resources, Scopes roles, Memberships memberships) {
        this.resources = resources;
        this.roles = roles;
        this.memberships = memberships;
    }

    /** @throws OAuthException {@code invalid_target} (RFC 8707 §2) unless it is an absolute URI of a known resource */
    public void requireKnown(TenantId tenantId, String indicator) {
        URI uri;
        try {
            uri = new URI(indicator);
        } catch (URISyntaxException _) {
            throw new OAuthException(OAuthError.invalidTarget("resource indicator must be an absolute URI"));
        }
        if (!uri.isAbsolute()) {
            throw new OAuthException(OAuthError.invalidTarget("resource indicator must be an absolute URI"));
        }
        if (uri.getRawFragment() != null) {
            throw new OAuthException(
                    OAuthError.invalidTarget("resource indicator must not contain a fragment component"));
        }
        if (!indicator.equals(ORGANIZATIONS)
                && resources.find(tenantId, indicator).isEmpty()) {
            throw new OAuthException(OAuthError.invalidTarget());
        }
    }

    public Duration lifetime(TenantId tenantId, String indicator) {
        return resources
                .find(tenantId, indicator)
                .map(resource -> Duration.ofSeconds(resource.accessTokenTtl()))
                .orElse(ORGANIZATION_LIFETIME);
    }

    public Optional<String> defaultIndicator(TenantId tenantId) {
        return resources.defaultResource(tenantId).map(resource -> resource.indicator());
    }

    /**
     * The scopes of {@code indicator} that a person can get now through {@code client}.
     *
     * @param organizationId narrows what comes through organizations; null takes all of the person's
     */
    public Set<String> ofUser(
            TenantId tenantId, String userId, Client client, String indicator, @Nullable String organizationId) {
        if (client.isThirdParty()) {
            // What people may let third parties have is configured per application; nothing configured, nothing given.
            return Set.of();
        }
        if (indicator.equals(ORGANIZATIONS)) {
            return memberships.templateScopes(tenantId);
        }
        return roles.ofUser(tenantId, new UserId(userId), indicator);
    }

    /** The scopes of {@code indicator} that a client has by its own roles. */
    public Set<String> ofClient(TenantId tenantId, String clientId, String indicator) {
        return indicator.equals(ORGANIZATIONS)
                ? memberships.templateScopes(tenantId)
                : roles.ofApplication(tenantId, clientId, indicator);
    }

    /** The organization scopes that a person has in an organization. */
    public Set<String> ofOrganization(TenantId tenantId, String userId, String organizationId) {
        return memberships.scopes(tenantId, userId, organizationId);
    }
}
