package dev.cardea.oidc.token;

import java.util.Set;

/** One grant type at the token endpoint. */
interface TokenGrant {
    /** The {@code grant_type} on the wire. */
    String type();

    /** The audit key's last word. */
    String auditName();

    /** Parameters that belong to the grant; others are dropped unseen. */
    Set<String> parameters();

    TokenResponse exchange(TokenRequest request);
}
