package dev.cardea.oidc.logout;

import dev.cardea.auditlog.AuditEntry;
import dev.cardea.auditlog.AuditLog;
import dev.cardea.grant.Grants;
import dev.cardea.oidc.Exchange;
import dev.cardea.session.Session;
import dev.cardea.session.Sessions;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Ends a session with everything that depends on it. */
@Singleton
public class SignOut {
    private final Jdbi jdbi;
    private final Sessions sessions;
    private final Grants grants;
    private final AuditLog audit;

    SignOut(Jdbi jdbi, Sessions sessions, Grants grants, AuditLog audit) {
        this.jdbi = jdbi;
        this.sessions = sessions;
        this.grants = grants;
        this.audit = audit;
    }

    /** Grants with {@code offline_access} outlive the session; the others go with it. */
    public void end(Exchange exchange, Session session) {
        var tenant = exchange.tenant();
        jdbi.useTransaction(_ -> {
            session.authorizations().forEach((clientId, authorization) -> {
                if (authorization.grantId() != null
                        && !authorization.persistsLogout()
                        && grants.revoke(tenant.id(), authorization.grantId())) {
                    audit.append(AuditEntry.of(tenant.id(), "RevokeToken")
                            .client(exchange.client())
                            .application(clientId)
                            .user(session.accountId())
                            .with("grantId", authorization.grantId())
                            .build());
                }
            });
            sessions.end(exchange.response(), tenant, session);
        });
    }
}
