package dev.cardea.session;

import dev.cardea.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on the {@code sessions} and {@code session_extensions} tables. */
@RegisterConstructorMapper(Session.class)
interface SessionRepository {
    @SqlQuery("""
        SELECT uid, id_hash, account_id, login_at, authorizations, logout, created_at, expires_at
          FROM sessions
         WHERE tenant_id = :tenantId AND id_hash = :idHash AND expires_at > :now
        """)
    Optional<Session> findByIdHash(TenantId tenantId, byte[] idHash, Instant now);

    @SqlQuery("""
        SELECT uid, id_hash, account_id, login_at, authorizations, logout, created_at, expires_at
          FROM sessions
         WHERE tenant_id = :tenantId AND uid = :uid AND expires_at > :now
        """)
    Optional<Session> find(TenantId tenantId, String uid, Instant now);

    @SqlUpdate("""
        INSERT INTO sessions (tenant_id, uid, id_hash, account_id, login_at, authorizations, logout, created_at, expires_at)
        VALUES (:tenantId, :uid, :idHash, :accountId, :loginAt, :authorizations, :logout, :createdAt, :expiresAt)
        """)
    void insert(TenantId tenantId, @BindMethods Session session);

    /** Each change names what it changes: a session that ended meanwhile stays ended, and changes at once all count. */
    @SqlUpdate("""
        UPDATE sessions
           SET id_hash = :newIdHash, account_id = :accountId, login_at = :loginAt, expires_at = :expiresAt
         WHERE tenant_id = :tenantId AND uid = :uid AND id_hash = :idHash
        """)
    boolean rename(TenantId tenantId, @BindMethods Session session, byte[] newIdHash);

    @SqlUpdate("""
        UPDATE sessions
           SET authorizations = authorizations || jsonb_build_object(CAST(:clientId AS text), CAST(:authorization AS jsonb)),
               expires_at = :expiresAt
         WHERE tenant_id = :tenantId AND uid = :uid
        """)
    boolean authorize(
            TenantId tenantId,
            String uid,
            String clientId,
            @Json Session.Authorization authorization,
            Instant expiresAt);

    @SqlUpdate("UPDATE sessions SET logout = :logout WHERE tenant_id = :tenantId AND uid = :uid")
    boolean setLogout(TenantId tenantId, String uid, @Json Session.@Nullable PendingLogout logout);

    @SqlUpdate("DELETE FROM sessions WHERE tenant_id = :tenantId AND uid = :uid")
    void delete(TenantId tenantId, String uid);

    @SqlUpdate("DELETE FROM sessions WHERE tenant_id = :tenantId AND account_id = :accountId")
    void deleteOfAccount(TenantId tenantId, String accountId);

    @SqlUpdate("""
        INSERT INTO session_extensions (tenant_id, session_uid, account_id, last_submission, client_id, created_at, updated_at)
        VALUES (:tenantId, :sessionUid, :accountId, :lastSubmission, :clientId, :now, :now)
            ON CONFLICT (tenant_id, session_uid) DO UPDATE
           SET account_id = EXCLUDED.account_id,
               last_submission = EXCLUDED.last_submission,
               client_id = EXCLUDED.client_id,
               updated_at = EXCLUDED.updated_at
        """)
    void saveExtension(
            TenantId tenantId,
            String sessionUid,
            String accountId,
            @Json com.fasterxml.jackson.databind.JsonNode lastSubmission,
            @Nullable String clientId,
            Instant now);
}
