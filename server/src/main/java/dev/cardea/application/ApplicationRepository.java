package dev.cardea.application;

import dev.cardea.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

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

    @SqlQuery("SELECT " + COLUMNS + " FROM applications WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<ApplicationRow> findForUpdate(TenantId tenantId, String id);

    @SqlUpdate("""
        INSERT INTO applications
               (tenant_id, id, name, secret, description, type, oidc_client_metadata, custom_client_metadata,
                custom_data, is_third_party, app_level_access_control_enabled, created_at)
        VALUES (:tenantId, :id, :name, :secret, :description, :type, :oidcClientMetadata, :customClientMetadata,
                :customData, :isThirdParty, :appLevelAccessControlEnabled, :createdAt)
        """)
    void insert(@BindMethods ApplicationRow row);

    @SqlUpdate("""
        UPDATE applications
           SET name = :name, description = :description, oidc_client_metadata = :oidcClientMetadata,
               custom_client_metadata = :customClientMetadata, custom_data = :customData,
               app_level_access_control_enabled = :appLevelAccessControlEnabled, secret = :secret
         WHERE tenant_id = :tenantId AND id = :id
        """)
    void update(@BindMethods ApplicationRow row);

    @SqlQuery("""
        UPDATE applications
           SET custom_data = custom_data || :patch
         WHERE tenant_id = :tenantId AND id = :id
        RETURNING custom_data
        """)
    @Json
    Optional<Map<String, Object>> mergeCustomData(TenantId tenantId, String id, @Json Map<String, Object> patch);

    @SqlUpdate("DELETE FROM applications WHERE tenant_id = :tenantId AND id = :id")
    boolean delete(TenantId tenantId, String id);

    @SqlQuery("SELECT " + SECRET_COLUMNS + """
          FROM application_secrets
         WHERE tenant_id = :tenantId AND application_id = :applicationId
         ORDER BY created_at, name
        """)
    List<SecretRow> secrets(TenantId tenantId, String applicationId);

    @SqlUpdate("""
        INSERT INTO application_secrets (tenant_id, application_id, name, value, created_at, expires_at)
        VALUES (:tenantId, :applicationId, :name, :value, :createdAt, :expiresAt)
        """)
    void insertSecret(@BindMethods SecretRow row);

    @SqlQuery("""
        UPDATE application_secrets
           SET name = :newName
         WHERE tenant_id = :tenantId AND application_id = :applicationId AND name = :name
        RETURNING tenant_id, application_id, name, value, created_at, expires_at
        """)
    Optional<SecretRow> renameSecret(TenantId tenantId, String applicationId, String name, String newName);

    @SqlUpdate("""
        DELETE FROM application_secrets
         WHERE tenant_id = :tenantId AND application_id = :applicationId AND name = :name
        """)
    boolean deleteSecret(TenantId tenantId, String applicationId, String name);

    @SqlQuery("""
        SELECT EXISTS (
            SELECT 1
              FROM applications_roles a
              JOIN roles r ON r.tenant_id = a.tenant_id AND r.id = a.role_id
             WHERE a.tenant_id = :tenantId AND a.application_id = :id AND r.name = '#internal:admin')
        """)
    boolean isAdmin(TenantId tenantId, String id);

    @SqlQuery("SELECT id FROM roles WHERE tenant_id = :tenantId AND name = :name AND type = 'MachineToMachine'")
    Optional<String> roleNamed(TenantId tenantId, String name);

    @SqlUpdate("""
        INSERT INTO applications_roles (tenant_id, application_id, role_id)
        VALUES (:tenantId, :id, :roleId)
            ON CONFLICT DO NOTHING
        """)
    void addRole(TenantId tenantId, String id, String roleId);

    @SqlUpdate("""
        DELETE FROM applications_roles
         WHERE tenant_id = :tenantId AND application_id = :id AND role_id = :roleId
        """)
    void removeRole(TenantId tenantId, String id, String roleId);
}
