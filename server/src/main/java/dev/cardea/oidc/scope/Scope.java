package dev.cardea.oidc.scope;

import dev.cardea.grant.Grant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scopes that the provider itself knows, and lists of scopes on the wire (RFC 6749 §3.3). */
public final class Scope {
    public static final String OPENID = "openid";
    public static final String OFFLINE_ACCESS = "offline_access";
    public static final String ORGANIZATIONS = "urn:logto:scope:organizations";
    public static final String ORGANIZATION_ROLES = "urn:logto:scope:organization_roles";

    /** In the order of discovery's {@code scopes_supported}. */
    public static final List<String> SUPPORTED = List.of(
            OPENID,
            OFFLINE_ACCESS,
            "profile",
            "email",
            "phone",
            "address",
            "custom_data",
            "identities",
            "roles",
            ORGANIZATIONS,
            ORGANIZATION_ROLES,
            "urn:logto:scope:sessions",
            "urn:logto:scope:trusted_devices");

    private Scope() {}

    public static Set<String> parse(String text) {
        return Grant.words(text);
    }

    public static String join(Collection<String> scopes) {
        return String.join(" ", scopes);
    }

    /** Those of {@code scopes} that the provider itself knows. */
    public static Set<String> openId(Collection<String> scopes) {
        return intersection(scopes, SUPPORTED);
    }

    /** In the order of the first. */
    public static Set<String> intersection(Collection<String> scopes, Collection<String> others) {
        var both = new LinkedHashSet<>(scopes);
        both.retainAll(Set.copyOf(others));
        return both;
    }
}
