package dev.cardea.organization;

import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Which organizations a person belongs to, and what they may do there. */
@Singleton
public class Memberships {
    private final Statements statements;

    Memberships(Jdbi jdbi) {
        this.statements = jdbi.onDemand(Statements.class);
    }

    /** An organization of a person. */
    public record Membership(
            String id, String name, @Nullable String description, boolean isMfaRequired) {}

    /** A role that a person has in an organization. */
    public record MemberRole(String organizationId, String roleName) {}

    public Optional<Membership> find(TenantId tenantId, String userId, String organizationId) {
        return statements.find(tenantId, userId, organizationId);
    }

    public List<Membership> list(TenantId tenantId, String userId) {
        return statements.list(tenantId, userId);
    }

    public List<MemberRole> roles(TenantId tenantId, String userId) {
        return statements.roles(tenantId, userId);
    }

    /** Names of the organization scopes that a person has in an organization. */
    public Set<String> scopes(TenantId tenantId, String userId, String organizationId) {
        return statements.scopes(tenantId, userId, organizationId);
    }

    /** Names of every organization scope of the tenant's template. */
    public Set<String> templateScopes(TenantId tenantId) {
        return statements.templateScopes(tenantId);
    }

    @RegisterConstructorMapper(Membership.class)
    @RegisterConstructorMapper(MemberRole.class)
    interface Statements {
        @SqlQuery("""
            SELECT o.id, o.name, o.description, o.is_mfa_required
              FROM organization_users m
              JOIN organizations o ON o.tenant_id = m.tenant_id AND o.id = m.organization_id
             WHERE m.tenant_id = :tenantId AND m.user_id = :userId AND m.organization_id = :organizationId
            """)
        Optional<Membership> find(TenantId tenantId, String userId, String organizationId);

        @SqlQuery("""
            SELECT o.id, o.name, o.description, o.is_mfa_required
              FROM organization_users m
              JOIN organizations o ON o.tenant_id = m.tenant_id AND o.id = m.organization_id
             WHERE m.tenant_id = :tenantId AND m.user_id = :userId
             ORDER BY m.created_at, o.id
            """)
        List<Membership> list(TenantId tenantId, String userId);

        @SqlQuery("""
            SELECT u.organization_id, r.name AS role_name
              FROM organization_user_roles u
              JOIN organization_roles r ON r.tenant_id = u.tenant_id AND r.id = u.organization_role_id
             WHERE u.tenant_id = :tenantId AND u.user_id = :userId
             ORDER BY u.organization_id, r.name
            """)
        List<MemberRole> roles(TenantId tenantId, String userId);

        @SqlQuery("""
            SELECT DISTINCT s.name
              FROM organization_user_roles u
              JOIN organization_role_scopes rs
                ON rs.tenant_id = u.tenant_id AND rs.organization_role_id = u.organization_role_id
              JOIN organization_scopes s ON s.tenant_id = rs.tenant_id AND s.id = rs.organization_scope_id
             WHERE u.tenant_id = :tenantId AND u.user_id = :userId AND u.organization_id = :organizationId
            """)
        Set<String> scopes(TenantId tenantId, String userId, String organizationId);

        @SqlQuery("SELECT name FROM organization_scopes WHERE tenant_id = :tenantId ORDER BY name LIMIT 10000")
        Set<String> templateScopes(TenantId tenantId);
    }
}
