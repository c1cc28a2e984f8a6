package dev.cardea.role;

import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

@Singleton
public class RoleScopes {
    private final Jdbi jdbi;

    RoleScopes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Set<String> ofUser(TenantId tenantId, String userId, String indicator) {
        return query("users_roles", "user_id", tenantId, userId, indicator);
    }

    public Set<String> ofApplication(TenantId tenantId, String applicationId, String indicator) {
        return query("applications_roles", "application_id", tenantId, applicationId, indicator);
    }

    private Set<String> query(String table, String column, TenantId tenantId, String id, String indicator) {
        return new LinkedHashSet<>(jdbi.withHandle(h -> h.createQuery("""
                SELECT DISTINCT s.name FROM <table> o
                  JOIN roles_scopes rs ON rs.tenant_id = o.tenant_id AND rs.role_id = o.role_id
                  JOIN scopes s ON s.tenant_id = rs.tenant_id AND s.id = rs.scope_id
                  JOIN resources r ON r.tenant_id = s.tenant_id AND r.id = s.resource_id
                 WHERE o.tenant_id = :t AND o.<column> = :id AND r.indicator = :i
                """)
                .define("table", table)
                .define("column", column)
                .bind("t", tenantId)
                .bind("id", id)
                .bind("i", indicator)
                .mapTo(String.class)
                .list()));
    }
}
