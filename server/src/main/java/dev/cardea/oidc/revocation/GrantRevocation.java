package dev.cardea.oidc.revocation;

import dev.cardea.auditlog.AuditEntry;
import dev.cardea.auditlog.AuditLog;
import dev.cardea.grant.Grants;
import dev.cardea.http.ClientInfo;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Revokes a grant because of a request: by its owner's wish, at sign-out, or because something was used twice. */
@Singleton
public class GrantRevocation {
    private static final List<String> TOKEN_TYPES = List.of("AccessToken", "RefreshToken", "AuthorizationCode");

    private final Jdbi jdbi;
    private final Grants grants;
    private final AuditLog audit;

    GrantRevocation(Jdbi jdbi, Grants grants, AuditLog audit) {
        this.jdbi = jdbi;
        this.grants = grants;
        this.audit = audit;
    }

    /** Does nothing when the grant is gone already. */
    public void revoke(
            TenantId tenantId, ClientInfo caller, String clientId, @Nullable String accountId, String grantId) {
        jdbi.useTransaction(_ -> {
            if (grants.revoke(tenantId, grantId)) {
                audit.append(AuditEntry.of(tenantId, "RevokeToken")
                        .client(caller)
                        .application(clientId)
                        .user(accountId)
                        .with("grantId", grantId)
                        .with("tokenTypes", TOKEN_TYPES)
                        .build());
            }
        });
    }
}
