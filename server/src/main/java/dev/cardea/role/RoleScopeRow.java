package dev.cardea.role;

import dev.cardea.apiresource.ApiResource;
import dev.cardea.http.ListQuery;
import dev.cardea.http.Search;
import dev.cardea.http.Search.Column;
import dev.cardea.role.RoleResponse.ScopeOfResource;
import dev.cardea.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A scope of a role, joined with its resource; public only because JDBI needs to see it. */
public record RoleScopeRow(
        TenantId tenantId,
        String id,
        String resourceId,
        String name,
        @Nullable String description,
        Instant createdAt,
        String resourceName,
        String indicator,
        boolean isDefault,
        long accessTokenTtl) {
    private static final Column[] SEARCHABLE = {
        Column.caseless("id", "s.id"), Column.of("name", "s.name"), Column.of("description", "s.description")
    };

    static ListQuery query(TenantId tenantId, String roleId, Search search) {
        return ListQuery.of("""
                        SELECT s.tenant_id, s.id, s.resource_id, s.name, s.description, s.created_at,
                               r.name AS resource_name, r.indicator, r.is_default, r.access_token_ttl
                        """, """
                          FROM roles_scopes rs
                          JOIN scopes s ON s.tenant_id = rs.tenant_id AND s.id = rs.scope_id
                          JOIN resources r ON r.tenant_id = s.tenant_id AND r.id = s.resource_id
                        """, "ORDER BY s.created_at DESC, s.id")
                .where("rs.tenant_id = :tenantId", "tenantId", tenantId)
                .where("rs.role_id = :roleId", "roleId", roleId)
                .where(search.on(SEARCHABLE));
    }

    ScopeOfResource toResponse() {
        var resource = new ApiResource(tenantId, resourceId, resourceName, indicator, isDefault, accessTokenTtl);
        return new ScopeOfResource(tenantId, id, resourceId, name, description, createdAt, resource);
    }
}
