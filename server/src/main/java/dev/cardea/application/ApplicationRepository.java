package dev.cardea.application;

import dev.cardea.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Every fixed statement on {@code applications} and {@code application_secrets}. */
@RegisterConstructorMapper(ApplicationRow.class)
@RegisterConstructorMapper(SecretRow.class)
interface ApplicationRepository {
    String COLUMNS = """
        tenant_id, id, name, secret, description, type, oidc_client_metadata, custom_client_metadata,
               protected_app_metadata, custom_data, is_third_party, app_level_access_control_enabled, created_at
        """;
    String SECRET_COLUMNS = "tenant_id, application_id, name, value, created_at, expires_at";

    @SqlQuery("SELECT " + COLUMNS + " FROM applications WHERE tenant_id = :tenantId AND id = :id")
    Optional<ApplicationRow> find(TenantId tenantId, String id);

    @SqlQuery("SELECT " + SECRET_COLUMNS + """
          FROM application_secrets
         WHERE tenant_id = :tenantId AND application_id = :applicationId
         ORDER BY created_at, name
        """)
    List<SecretRow> secrets(TenantId tenantId, String applicationId);
}
