package dev.cardea.oidc.logout;

import dev.cardea.oidc.Exchange;
import dev.cardea.oidc.revocation.GrantRevocation;
import dev.cardea.session.Session;
import dev.cardea.session.Sessions;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Ends a session with everything that depends on it. */
@Singleton
public class SignOut {
    private final Jdbi jdbi;
    private final Sessions sessions;
    private final GrantRevocation revocation;

    SignOut(Jdbi jdbi, Sessions sessions, GrantRevocation revocation) {
        this.jdbi = jdbi;
        this.sessions = sessions;
        this.revocation = revocation;
    }

    /** Grants with {@code offline_access} outlive the session; the others go with it. */
    public void end(Exchange exchange, Session session) {
        var tenant = exchange.tenant();
        jdbi.useTransaction(_ -> {
            session.authorizations().forEach((clientId, authorization) -> {
                if (authorization.grantId() != null && !authorization.persistsLogout()) {
                    revocation.revoke(
                            tenant.id(), exchange.client(), clientId, session.accountId(), authorization.grantId());
                }
            });
            sessions.end(exchange.response(), tenant, session);
        });
    }
}
