package dev.cardea.user;

import dev.cardea.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The fixed statements on {@code users}; {@link UserStatements} has those with a varying shape. */
@RegisterConstructorMapper(User.class)
interface UserRepository {
    String COLUMNS = """
        tenant_id, id, username, primary_email, primary_phone, password_encrypted, password_encryption_method,
               name, avatar, profile, application_id, cimd_client_id, identities, custom_data, logto_config,
               mfa_verifications, is_suspended, is_password_expired, last_sign_in_at, password_updated_at,
               created_at, updated_at
        """;

    @SqlQuery("SELECT " + COLUMNS + " FROM users WHERE tenant_id = :tenantId AND id = :id")
    Optional<User> find(TenantId tenantId, UserId id);

    @SqlQuery("SELECT " + COLUMNS + " FROM users WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
    Optional<User> findForUpdate(TenantId tenantId, UserId id);

    @SqlQuery("SELECT " + COLUMNS + " FROM users WHERE tenant_id = :tenantId AND username = :username")
    Optional<User> findByUsername(TenantId tenantId, String username);

    /** Several may differ in case only, from before the policy ignored it: an exact match wins, then the newest. */
    @SqlQuery("SELECT " + COLUMNS + """
          FROM users
         WHERE tenant_id = :tenantId AND lower(username) = lower(:username)
         ORDER BY username = :username DESC, created_at DESC
         LIMIT 1
        """)
    Optional<User> findByUsernameIgnoringCase(TenantId tenantId, String username);

    @SqlQuery("SELECT " + COLUMNS + """
          FROM users
         WHERE tenant_id = :tenantId AND lower(primary_email) = lower(:email)
        """)
    Optional<User> findByEmail(TenantId tenantId, String email);

    /** Of two spellings of one number, the one that was typed wins, then the newest. */
    @SqlQuery("SELECT " + COLUMNS + """
          FROM users
         WHERE tenant_id = :tenantId AND primary_phone IN (:typed, :international, :withLeadingZero)
         ORDER BY primary_phone = :typed DESC, created_at DESC
         LIMIT 1
        """)
    Optional<User> findByPhone(TenantId tenantId, String typed, String international, String withLeadingZero);

    @SqlUpdate("DELETE FROM users WHERE tenant_id = :tenantId AND id = :id")
    boolean delete(TenantId tenantId, UserId id);

    /** Replaces a digest unless it has changed meanwhile; the password itself stays the same, hence no new date. */
    @SqlUpdate("""
        UPDATE users
           SET password_encrypted = :fresh, password_encryption_method = :method
         WHERE tenant_id = :tenantId AND id = :id AND password_encrypted = :stored
        """)
    boolean rehash(TenantId tenantId, UserId id, String stored, String fresh, String method);

    /** Serialises writers of one username whose case is to be ignored, which no unique index does. */
    @SqlQuery(
            "SELECT pg_advisory_xact_lock(hashtextextended('username ' || :tenantId || ' ' || lower(:username), 0))::text")
    String lockUsername(TenantId tenantId, String username);

    /** Gives a new user the default roles and those that {@code names} lists. */
    @SqlUpdate("""
        INSERT INTO users_roles (tenant_id, user_id, role_id)
        SELECT tenant_id, :id, id
          FROM roles
         WHERE tenant_id = :tenantId AND type = 'User' AND (is_default OR name = ANY (:names))
        """)
    void addDefaultRoles(TenantId tenantId, UserId id, String[] names);

    @SqlQuery("SELECT name FROM roles WHERE tenant_id = :tenantId AND type = 'User' AND name = ANY (:names)")
    List<String> existingRoles(TenantId tenantId, String[] names);

    @SqlUpdate("""
        UPDATE users
           SET application_id = :applicationId
         WHERE tenant_id = :tenantId AND id = :id AND application_id IS NULL AND cimd_client_id IS NULL
        """)
    void rememberFirstApplication(TenantId tenantId, UserId id, String applicationId);
}
