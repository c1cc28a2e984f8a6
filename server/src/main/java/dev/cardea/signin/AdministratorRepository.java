package dev.cardea.signin;

import dev.cardea.tenant.TenantId;
import dev.cardea.user.UserId;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What the first administrator needs of the tables for users, roles and organizations. */
interface AdministratorRepository {
    @SqlQuery("""
        SELECT EXISTS (
            SELECT FROM users_roles u
              JOIN roles r ON r.tenant_id = u.tenant_id AND r.id = u.role_id
             WHERE u.tenant_id = :tenantId AND r.type = 'User' AND r.name = :role)
        """)
    boolean isHeld(TenantId tenantId, String role);

    @SqlUpdate("""
        INSERT INTO users_roles (tenant_id, user_id, role_id)
        SELECT tenant_id, :userId, id
          FROM roles
         WHERE tenant_id = :tenantId AND type = 'User' AND name IN (<names>)
            ON CONFLICT DO NOTHING
        """)
    void addRoles(TenantId tenantId, UserId userId, @BindList List<String> names);

    @SqlUpdate("""
        INSERT INTO organization_users (tenant_id, organization_id, user_id)
        VALUES (:tenantId, :organizationId, :userId)
            ON CONFLICT DO NOTHING
        """)
    void addMember(TenantId tenantId, String organizationId, UserId userId);

    @SqlUpdate("""
        INSERT INTO organization_user_roles (tenant_id, organization_id, user_id, organization_role_id)
        SELECT tenant_id, :organizationId, :userId, id
          FROM organization_roles
         WHERE tenant_id = :tenantId AND name = :role
            ON CONFLICT DO NOTHING
        """)
    void addMemberRole(TenantId tenantId, String organizationId, UserId userId, String role);
}
