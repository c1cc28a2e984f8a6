package dev.cardea.key;

import dev.cardea.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on the {@code signing_keys} table. */
@RegisterConstructorMapper(SigningKeys.Row.class)
interface SigningKeyRepository {
    @SqlQuery("""
        SELECT id, status, private_key, created_at
          FROM signing_keys
         WHERE tenant_id = :tenantId
        """)
    List<SigningKeys.Row> list(TenantId tenantId);

    @SqlUpdate("""
        INSERT INTO signing_keys (tenant_id, id, status, private_key, created_at)
        VALUES (:tenantId, :id, :status, :privateKey, :createdAt)
            ON CONFLICT (tenant_id, status) DO NOTHING
        """)
    void insert(TenantId tenantId, String id, String status, byte[] privateKey, Instant createdAt);
}
