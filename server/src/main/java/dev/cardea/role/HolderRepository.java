package dev.cardea.role;

import dev.cardea.tenant.TenantId;
import dev.cardea.user.UserId;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on {@code users_roles} and {@code applications_roles}. */
interface HolderRepository {
    @SqlQuery("""
        INSERT INTO users_roles (tenant_id, user_id, role_id)
        SELECT :tenantId, :userId, id
          FROM unnest(:roleIds) AS id
            ON CONFLICT DO NOTHING
        RETURNING role_id
        """)
    Set<String> addRolesToUser(TenantId tenantId, UserId userId, String[] roleIds);

    @SqlUpdate("""
        DELETE FROM users_roles
         WHERE tenant_id = :tenantId AND user_id = :userId AND role_id <> ALL (:roleIds)
        """)
    void removeOtherRolesOfUser(TenantId tenantId, UserId userId, String[] roleIds);

    @SqlUpdate("""
        DELETE FROM users_roles
         WHERE tenant_id = :tenantId AND user_id = :userId AND role_id = :roleId
        """)
    boolean removeUser(TenantId tenantId, String roleId, UserId userId);

    @SqlQuery("SELECT count(*) FROM users WHERE tenant_id = :tenantId AND id = ANY (:ids)")
    int knownUsers(TenantId tenantId, String[] ids);

    @SqlUpdate("""
        INSERT INTO users_roles (tenant_id, user_id, role_id)
        SELECT :tenantId, id, :roleId
          FROM unnest(:userIds) AS id
            ON CONFLICT DO NOTHING
        """)
    int addUsers(TenantId tenantId, String roleId, String[] userIds);

    @SqlQuery("""
        INSERT INTO applications_roles (tenant_id, application_id, role_id)
        SELECT :tenantId, :applicationId, id
          FROM unnest(:roleIds) AS id
            ON CONFLICT DO NOTHING
        RETURNING role_id
        """)
    Set<String> addRolesToApplication(TenantId tenantId, String applicationId, String[] roleIds);

    @SqlUpdate("""
        DELETE FROM applications_roles
         WHERE tenant_id = :tenantId AND application_id = :applicationId AND role_id <> ALL (:roleIds)
        """)
    void removeOtherRolesOfApplication(TenantId tenantId, String applicationId, String[] roleIds);

    @SqlUpdate("""
        DELETE FROM applications_roles
         WHERE tenant_id = :tenantId AND application_id = :applicationId AND role_id = :roleId
        """)
    boolean removeApplication(TenantId tenantId, String roleId, String applicationId);
}
