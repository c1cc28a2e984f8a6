package dev.cardea.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on the {@code interactions} table. */
@RegisterConstructorMapper(Interaction.class)
interface InteractionRepository {
    /** Finds one that has not expired and whose session, if it was bound to one, still has the same account. */
    @SqlQuery("""
        SELECT i.uid, i.client_id, i.prompt, i.params, i.session_uid, i.session_account_id, i.grant_id, i.result,
               i.last_submission, i.version, i.created_at, i.expires_at
          FROM interactions i
         WHERE i.tenant_id = :tenantId AND i.uid = :uid AND i.expires_at > :now
           AND (i.session_uid IS NULL
                OR EXISTS (SELECT FROM sessions s
                            WHERE s.tenant_id = i.tenant_id AND s.uid = i.session_uid
                              AND s.account_id IS NOT DISTINCT FROM i.session_account_id
                              AND s.expires_at > :now))
        """)
    Optional<Interaction> find(TenantId tenantId, String uid, Instant now);

    @SqlUpdate("""
        INSERT INTO interactions (tenant_id, uid, client_id, prompt, params, session_uid, session_account_id, grant_id,
                                  result, last_submission, version, created_at, expires_at)
        VALUES (:tenantId, :uid, :clientId, :prompt, :params, :sessionUid, :sessionAccountId, :grantId,
                :result, :lastSubmission, :version, :createdAt, :expiresAt)
        """)
    void insert(TenantId tenantId, @BindMethods Interaction interaction);

    /** Returns false when another step saved in between, or the interaction is gone. */
    @SqlUpdate("""
        UPDATE interactions
           SET result = :result, version = version + 1
         WHERE tenant_id = :tenantId AND uid = :uid AND version = :version
        """)
    boolean saveResult(TenantId tenantId, String uid, int version, @Nullable @Json ObjectNode result);

    /** Returns the interaction that was deleted: of two resumes at once, one gets it. */
    @SqlQuery("""
        DELETE FROM interactions
         WHERE tenant_id = :tenantId AND uid = :uid
        RETURNING uid, client_id, prompt, params, session_uid, session_account_id, grant_id, result, last_submission,
                  version, created_at, expires_at
        """)
    Optional<Interaction> take(TenantId tenantId, String uid);
}
