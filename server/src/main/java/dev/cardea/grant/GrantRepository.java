package dev.cardea.grant;

import dev.cardea.tenant.TenantId;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on the {@code grants} table. */
@RegisterConstructorMapper(Grant.class)
interface GrantRepository {
    @SqlQuery("""
        SELECT id, account_id, client_id, scope, resources, rejected, created_at, expires_at
          FROM grants
         WHERE tenant_id = :tenantId AND id = :id
        """)
    Optional<Grant> find(TenantId tenantId, String id);

    @SqlUpdate("""
        INSERT INTO grants (tenant_id, id, account_id, client_id, scope, resources, rejected, created_at, expires_at)
        VALUES (:tenantId, :id, :accountId, :clientId, :scope, :resources, :rejected, :createdAt, :expiresAt)
        """)
    void insert(TenantId tenantId, @BindMethods Grant grant);

    @SqlQuery("""
        SELECT id, account_id, client_id, scope, resources, rejected, created_at, expires_at
          FROM grants
         WHERE tenant_id = :tenantId AND id = :id
           FOR UPDATE
        """)
    Optional<Grant> lock(TenantId tenantId, String id);

    @SqlUpdate("""
        UPDATE grants
           SET scope = :scope, resources = :resources, rejected = :rejected
         WHERE tenant_id = :tenantId AND id = :id
        """)
    void update(TenantId tenantId, @BindMethods Grant grant);

    @SqlUpdate("DELETE FROM grants WHERE tenant_id = :tenantId AND id = :id")
    boolean delete(TenantId tenantId, String id);
}
