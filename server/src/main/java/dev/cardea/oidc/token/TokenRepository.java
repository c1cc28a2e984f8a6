package dev.cardea.oidc.token;

import dev.cardea.grant.Grant;
import dev.cardea.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on the {@code authorization_codes}, {@code refresh_tokens} and {@code access_tokens} tables. */
@RegisterConstructorMapper(TokenRepository.FoundCode.class)
@RegisterConstructorMapper(TokenRepository.FoundRefreshToken.class)
@RegisterConstructorMapper(TokenRepository.FoundAccessToken.class)
interface TokenRepository {
    /** @param isAlive whether the session still stands that the code expires with, if it does with one */
    record FoundCode(
            @Nested AuthorizationCode code, @Nested("g_") Grant grant, boolean isAlive) {}

    record FoundRefreshToken(
            @Nested RefreshToken token, @Nested("g_") Grant grant, boolean isAlive) {}

    record FoundAccessToken(
            @Nested AccessToken token, @Nested("g_") Grant grant, boolean isAlive) {}

    @SqlQuery("""
        SELECT t.code_hash, t.grant_id, t.client_id, t.account_id, t.scope, t.resources, t.nonce, t.claims, t.auth_time,
               t.acr, t.sid, t.session_uid, t.expires_with_session, t.redirect_uri, t.code_challenge, t.created_at,
               t.expires_at, t.consumed_at,
               g.id AS g_id, g.account_id AS g_account_id, g.client_id AS g_client_id, g.scope AS g_scope,
               g.resources AS g_resources, g.rejected AS g_rejected, g.created_at AS g_created_at,
               g.expires_at AS g_expires_at,
               NOT t.expires_with_session OR EXISTS (
                   SELECT FROM sessions s
                    WHERE s.tenant_id = t.tenant_id AND s.uid = t.session_uid AND s.account_id = t.account_id
                      AND s.authorizations -> t.client_id ->> 'grantId' = t.grant_id AND s.expires_at > :now) AS is_alive
          FROM authorization_codes t
          JOIN grants g ON g.tenant_id = t.tenant_id AND g.id = t.grant_id
         WHERE t.tenant_id = :tenantId AND t.code_hash = :codeHash
        """)
    Optional<FoundCode> findCode(TenantId tenantId, byte[] codeHash, Instant now);

    @SqlUpdate("""
        INSERT INTO authorization_codes (tenant_id, code_hash, grant_id, client_id, account_id, redirect_uri, scope, resources,
                                         nonce, claims, code_challenge, auth_time, acr, sid, session_uid,
                                         expires_with_session, created_at, expires_at)
        VALUES (:tenantId, :codeHash, :authorized.grantId, :authorized.clientId, :authorized.accountId, :redirectUri,
                :authorized.scope, :authorized.resources, :authorized.nonce, :authorized.claims, :codeChallenge,
                :authorized.authTime, :authorized.acr, :authorized.sid, :authorized.sessionUid,
                :authorized.expiresWithSession, :createdAt, :expiresAt)
        """)
    void insertCode(TenantId tenantId, @BindMethods AuthorizationCode code);

    /** Returns false when the code was spent already: of two redemptions at once, one wins. */
    @SqlUpdate("""
        UPDATE authorization_codes
           SET consumed_at = :now
         WHERE tenant_id = :tenantId AND code_hash = :codeHash AND consumed_at IS NULL
        """)
    boolean consumeCode(TenantId tenantId, byte[] codeHash, Instant now);

    @SqlQuery("""
        SELECT t.token_hash, t.grant_id, t.client_id, t.account_id, t.grant_type, t.scope, t.resources, t.nonce, t.claims,
               t.auth_time, t.acr, t.sid, t.session_uid, t.expires_with_session, t.rotations, t.first_issued_at,
               t.created_at, t.expires_at, t.consumed_at,
               g.id AS g_id, g.account_id AS g_account_id, g.client_id AS g_client_id, g.scope AS g_scope,
               g.resources AS g_resources, g.rejected AS g_rejected, g.created_at AS g_created_at,
               g.expires_at AS g_expires_at,
               NOT t.expires_with_session OR EXISTS (
                   SELECT FROM sessions s
                    WHERE s.tenant_id = t.tenant_id AND s.uid = t.session_uid AND s.account_id = t.account_id
                      AND s.authorizations -> t.client_id ->> 'grantId' = t.grant_id AND s.expires_at > :now) AS is_alive
          FROM refresh_tokens t
          JOIN grants g ON g.tenant_id = t.tenant_id AND g.id = t.grant_id
         WHERE t.tenant_id = :tenantId AND t.token_hash = :tokenHash
        """)
    Optional<FoundRefreshToken> findRefreshToken(TenantId tenantId, byte[] tokenHash, Instant now);

    @SqlUpdate("""
        INSERT INTO refresh_tokens (tenant_id, token_hash, grant_id, client_id, account_id, grant_type, scope, resources, nonce,
                                    claims, auth_time, acr, sid, session_uid, expires_with_session, rotations,
                                    first_issued_at, created_at, expires_at)
        VALUES (:tenantId, :tokenHash, :authorized.grantId, :authorized.clientId, :authorized.accountId, :grantType,
                :authorized.scope, :authorized.resources, :authorized.nonce, :authorized.claims, :authorized.authTime,
                :authorized.acr, :authorized.sid, :authorized.sessionUid, :authorized.expiresWithSession, :rotations,
                :firstIssuedAt, :createdAt, :expiresAt)
        """)
    void insertRefreshToken(TenantId tenantId, @BindMethods RefreshToken token);

    /** Returns false when the token was rotated longer ago than the grace allows, or is gone. */
    @SqlUpdate("""
        UPDATE refresh_tokens
           SET consumed_at = :now
         WHERE tenant_id = :tenantId AND token_hash = :tokenHash AND (consumed_at IS NULL OR consumed_at >= :graceSince)
        """)
    boolean consumeRefreshToken(TenantId tenantId, byte[] tokenHash, Instant now, Instant graceSince);

    @SqlQuery("""
        SELECT t.token_hash, t.grant_id, t.client_id, t.account_id, t.grant_type, t.scope, t.claims, t.sid, t.session_uid,
               t.expires_with_session, t.created_at, t.expires_at,
               g.id AS g_id, g.account_id AS g_account_id, g.client_id AS g_client_id, g.scope AS g_scope,
               g.resources AS g_resources, g.rejected AS g_rejected, g.created_at AS g_created_at,
               g.expires_at AS g_expires_at,
               NOT t.expires_with_session OR EXISTS (
                   SELECT FROM sessions s
                    WHERE s.tenant_id = t.tenant_id AND s.uid = t.session_uid AND s.account_id = t.account_id
                      AND s.authorizations -> t.client_id ->> 'grantId' = t.grant_id AND s.expires_at > :now) AS is_alive
          FROM access_tokens t
          JOIN grants g ON g.tenant_id = t.tenant_id AND g.id = t.grant_id
         WHERE t.tenant_id = :tenantId AND t.token_hash = :tokenHash
        """)
    Optional<FoundAccessToken> findAccessToken(TenantId tenantId, byte[] tokenHash, Instant now);

    @SqlUpdate("""
        INSERT INTO access_tokens (tenant_id, token_hash, grant_id, client_id, account_id, grant_type, scope, claims, sid,
                                   session_uid, expires_with_session, created_at, expires_at)
        VALUES (:tenantId, :tokenHash, :grantId, :clientId, :accountId, :grantType, :scope, :claims, :sid,
                :sessionUid, :expiresWithSession, :createdAt, :expiresAt)
        """)
    void insertAccessToken(TenantId tenantId, @BindMethods AccessToken token);

    /** Everything issued under a grant, the grant itself kept. */
    @SqlUpdate("""
        WITH codes AS (DELETE FROM authorization_codes WHERE tenant_id = :tenantId AND grant_id = :grantId),
             refreshes AS (DELETE FROM refresh_tokens WHERE tenant_id = :tenantId AND grant_id = :grantId)
        DELETE FROM access_tokens WHERE tenant_id = :tenantId AND grant_id = :grantId
        """)
    void deleteOfGrant(TenantId tenantId, String grantId);

    @SqlUpdate("""
        WITH refreshes AS (DELETE FROM refresh_tokens WHERE tenant_id = :tenantId AND account_id = :accountId)
        DELETE FROM access_tokens WHERE tenant_id = :tenantId AND account_id = :accountId
        """)
    void deleteOfAccount(TenantId tenantId, String accountId);
}
