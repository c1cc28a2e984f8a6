package dev.cardea.oidc.token;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an access token is for; it decides the token's form, audience and lifetime. */
sealed interface TokenTarget {
    /** Userinfo and the account API: opaque. */
    record Provider() implements TokenTarget {}

    /**
     * An API resource: a JWT (RFC 9068).
     *
     * @param organizationId set when the token speaks for an organization; becomes a claim
     */
    record Resource(
            String indicator, Duration lifetime, @Nullable String organizationId, Set<String> scopes)
            implements TokenTarget {}

    /** An organization itself: a JWT whose audience names it. */
    record Organization(String organizationId, Set<String> scopes) implements TokenTarget {
        static final String AUDIENCE_PREFIX = "urn:logto:organization:";
    }
}
