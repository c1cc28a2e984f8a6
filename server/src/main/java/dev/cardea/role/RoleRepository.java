package dev.cardea.role;

import dev.cardea.apiresource.Scope;
import dev.cardea.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every fixed statement on {@code roles} and {@code roles_scopes}. */
@RegisterConstructorMapper(Role.class)
@RegisterConstructorMapper(Scope.class)
@RegisterConstructorMapper(RoleRepository.Assignable.class)
@RegisterConstructorMapper(RoleRepository.Holders.class)
@RegisterConstructorMapper(RoleRepository.FeaturedUserRow.class)
@RegisterConstructorMapper(RoleRepository.FeaturedApplicationRow.class)
interface RoleRepository {
    String COLUMNS = "tenant_id, id, name, description, type, is_default";

    /** A scope as far as giving it to a role goes. */
    record Assignable(String id, String indicator) {}

    /** How many hold a role. */
    record Holders(String roleId, long users, long applications) {}

    record FeaturedUserRow(
            String roleId,
            String id,
            @Nullable String avatar,
            @Nullable String name) {}

    record FeaturedApplicationRow(String roleId, String id, String name, String type) {}

    @SqlQuery("SELECT " + COLUMNS + " FROM roles WHERE tenant_id = :tenantId AND id = :id")
    Optional<Role> find(TenantId tenantId, String id);

    @SqlQuery("SELECT " + COLUMNS + " FROM roles WHERE tenant_id = :tenantId AND name = :name")
    Optional<Role> findByName(TenantId tenantId, String name);

    @SqlQuery("SELECT " + COLUMNS + " FROM roles WHERE tenant_id = :tenantId AND id = ANY (:ids)")
    List<Role> findAll(TenantId tenantId, String[] ids);

    /** Returns false when the name is taken. */
    @SqlUpdate("""
        INSERT INTO roles (tenant_id, id, name, description, type, is_default)
        VALUES (:tenantId, :id, :name, :description, :type, :isDefault)
            ON CONFLICT (tenant_id, name) DO NOTHING
        """)
    boolean insert(@BindMethods Role role);

    @SqlUpdate("""
        UPDATE roles
           SET name = :name, description = :description, is_default = :isDefault
         WHERE tenant_id = :tenantId AND id = :id
        """)
    void update(@BindMethods Role role);

    @SqlUpdate("DELETE FROM roles WHERE tenant_id = :tenantId AND id = :id")
    boolean delete(TenantId tenantId, String id);

    @SqlQuery("""
        SELECT s.id, r.indicator
          FROM scopes s
          JOIN resources r ON r.tenant_id = s.tenant_id AND r.id = s.resource_id
         WHERE s.tenant_id = :tenantId AND s.id = ANY (:ids)
        """)
    List<Assignable> assignable(TenantId tenantId, String[] ids);

    @SqlUpdate("""
        INSERT INTO roles_scopes (tenant_id, role_id, scope_id)
        SELECT :tenantId, :roleId, id
          FROM unnest(:scopeIds) AS id
            ON CONFLICT DO NOTHING
        """)
    int addScopes(TenantId tenantId, String roleId, String[] scopeIds);

    @SqlUpdate("""
        DELETE FROM roles_scopes
         WHERE tenant_id = :tenantId AND role_id = :roleId AND scope_id = :scopeId
        """)
    boolean removeScope(TenantId tenantId, String roleId, String scopeId);

    @SqlQuery("""
        SELECT s.tenant_id, s.id, s.resource_id, s.name, s.description, s.created_at
          FROM roles_scopes rs
          JOIN scopes s ON s.tenant_id = rs.tenant_id AND s.id = rs.scope_id
         WHERE rs.tenant_id = :tenantId AND rs.role_id = :roleId
         ORDER BY s.created_at, s.id
        """)
    List<Scope> scopes(TenantId tenantId, String roleId);

    @SqlQuery("""
        SELECT id AS role_id,
               (SELECT count(*) FROM users_roles u WHERE u.tenant_id = :tenantId AND u.role_id = r.id) AS users,
               (SELECT count(*) FROM applications_roles a WHERE a.tenant_id = :tenantId AND a.role_id = r.id)
                   AS applications
          FROM unnest(:roleIds) AS r (id)
        """)
    List<Holders> holders(TenantId tenantId, String[] roleIds);

    @SqlQuery("""
        SELECT r.id AS role_id, u.id, u.avatar, u.name
          FROM unnest(:roleIds) AS r (id)
         CROSS JOIN LATERAL (
               SELECT user_id FROM users_roles
                WHERE tenant_id = :tenantId AND role_id = r.id
                ORDER BY created_at DESC LIMIT 3) held
          JOIN users u ON u.tenant_id = :tenantId AND u.id = held.user_id
        """)
    List<FeaturedUserRow> featuredUsers(TenantId tenantId, String[] roleIds);

    @SqlQuery("""
        SELECT r.id AS role_id, a.id, a.name, a.type
          FROM unnest(:roleIds) AS r (id)
         CROSS JOIN LATERAL (
               SELECT application_id FROM applications_roles
                WHERE tenant_id = :tenantId AND role_id = r.id
                ORDER BY created_at DESC LIMIT 3) held
          JOIN applications a ON a.tenant_id = :tenantId AND a.id = held.application_id
        """)
    List<FeaturedApplicationRow> featuredApplications(TenantId tenantId, String[] roleIds);
}
