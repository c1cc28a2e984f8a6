package dev.cardea.role;

import dev.cardea.apiresource.ApiResource;
import dev.cardea.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lists show of roles and their scopes. */
final class RoleResponse {
    private RoleResponse() {}

    /** A role with those who hold it: how many, and the three latest. */
    record Listed(
            TenantId tenantId,
            String id,
            String name,
            String description,
            RoleType type,
            boolean isDefault,
            long usersCount,
            List<FeaturedUser> featuredUsers,
            long applicationsCount,
            List<FeaturedApplication> featuredApplications) {}

    record FeaturedUser(
            String id, @Nullable String avatar, @Nullable String name) {}

    record FeaturedApplication(String id, String name, String type) {}

    /** A scope with the resource that it belongs to. */
    record ScopeOfResource(
            TenantId tenantId,
            String id,
            String resourceId,
            String name,
            @Nullable String description,
            Instant createdAt,
            ApiResource resource) {}
}
