package dev.cardea.apiresource;

import dev.cardea.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every fixed statement on {@code resources} and {@code scopes}. */
@RegisterConstructorMapper(ApiResource.class)
@RegisterConstructorMapper(Scope.class)
interface ResourceRepository {
    String COLUMNS = "tenant_id, id, name, indicator, is_default, access_token_ttl";
    String SCOPE_COLUMNS = "tenant_id, id, resource_id, name, description, created_at";

    @SqlQuery("SELECT " + COLUMNS + " FROM resources WHERE tenant_id = :tenantId AND id = :id")
    Optional<ApiResource> find(TenantId tenantId, String id);

    @SqlQuery("SELECT " + COLUMNS + " FROM resources WHERE tenant_id = :tenantId AND indicator = :indicator")
    Optional<ApiResource> findByIndicator(TenantId tenantId, String indicator);

    @SqlQuery("SELECT " + COLUMNS + " FROM resources WHERE tenant_id = :tenantId AND is_default")
    Optional<ApiResource> findDefault(TenantId tenantId);

    /** Returns false when the indicator is taken. */
    @SqlUpdate("""
        INSERT INTO resources (tenant_id, id, name, indicator, is_default, access_token_ttl)
        VALUES (:tenantId, :id, :name, :indicator, :isDefault, :accessTokenTtl)
            ON CONFLICT (tenant_id, indicator) DO NOTHING
        """)
    boolean insert(@BindMethods ApiResource resource);

    @SqlQuery("""
        UPDATE resources
           SET name = coalesce(:name, name), access_token_ttl = coalesce(:accessTokenTtl, access_token_ttl)
         WHERE tenant_id = :tenantId AND id = :id
        RETURNING tenant_id, id, name, indicator, is_default, access_token_ttl
        """)
    Optional<ApiResource> update(TenantId tenantId, String id, @Nullable String name, @Nullable Long accessTokenTtl);

    @SqlUpdate("UPDATE resources SET is_default = false WHERE tenant_id = :tenantId AND is_default AND id <> :id")
    void clearDefault(TenantId tenantId, String id);

    @SqlQuery("""
        UPDATE resources
           SET is_default = :isDefault
         WHERE tenant_id = :tenantId AND id = :id
        RETURNING tenant_id, id, name, indicator, is_default, access_token_ttl
        """)
    Optional<ApiResource> setDefault(TenantId tenantId, String id, boolean isDefault);

    @SqlUpdate("DELETE FROM resources WHERE tenant_id = :tenantId AND id = :id")
    boolean delete(TenantId tenantId, String id);

    @SqlQuery("SELECT " + SCOPE_COLUMNS + """
          FROM scopes
         WHERE tenant_id = :tenantId AND resource_id = ANY (:resourceIds)
         ORDER BY created_at, id
        """)
    List<Scope> scopes(TenantId tenantId, String[] resourceIds);

    /** Returns false when the resource has a scope of this name. */
    @SqlUpdate("""
        INSERT INTO scopes (tenant_id, id, resource_id, name, description, created_at)
        VALUES (:tenantId, :id, :resourceId, :name, :description, :createdAt)
            ON CONFLICT (tenant_id, resource_id, name) DO NOTHING
        """)
    boolean insertScope(@BindMethods Scope scope);

    @SqlQuery("SELECT " + SCOPE_COLUMNS + " FROM scopes WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<Scope> findScopeForUpdate(TenantId tenantId, String id);

    @SqlUpdate("""
        UPDATE scopes
           SET name = :name, description = :description
         WHERE tenant_id = :tenantId AND id = :id
        """)
    void updateScope(@BindMethods Scope scope);

    @SqlUpdate("DELETE FROM scopes WHERE tenant_id = :tenantId AND id = :id")
    boolean deleteScope(TenantId tenantId, String id);
}
