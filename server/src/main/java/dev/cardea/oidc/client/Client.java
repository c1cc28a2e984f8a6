package dev.cardea.oidc.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth client (RFC 6749 §2), derived from an application.
 *
 * @param grantTypes as on the wire
 * @param scope what a third-party client may ask for among the OpenID scopes; null restricts nothing
 * @param secrets named secrets; empty for public clients
 * @param policy how its tokens behave
 */
public record Client(
        String id,
        String name,
        Type type,
        boolean isConfidential,
        Set<String> grantTypes,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        List<String> corsAllowedOrigins,
        boolean isThirdParty,
        boolean isBuiltIn,
        @Nullable Set<String> scope,
        List<Secret> secrets,
        @Nullable BackChannelLogout backChannelLogout,
        TokenPolicy policy) {

    public Client {
        grantTypes = Set.copyOf(grantTypes);
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
        corsAllowedOrigins = List.copyOf(corsAllowedOrigins);
        secrets = List.copyOf(secrets);
    }

    /** RFC 7591 §2 {@code application_type}. */
    public enum Type {
        WEB,
        NATIVE
    }

    /**
     * @param name null for the internal one, which nobody was ever shown
     * @param digest SHA-256 of the value
     */
    public record Secret(
            @Nullable String name, byte[] digest, @Nullable Instant expiresAt) {}

    public record BackChannelLogout(URI uri, boolean isSessionRequired) {}

    /**
     * @param idTokenAlgorithm what the client chose; null takes the tenant's own
     * @param refreshTokenLifetime of each refresh token
     */
    public record TokenPolicy(
            Duration idTokenLifetime,
            @Nullable String idTokenAlgorithm,
            Duration refreshTokenLifetime,
            boolean alwaysIssuesRefreshToken,
            boolean rotatesRefreshToken,
            @Nullable Integer maximumGrants) {}

    public boolean mayUse(String grantType) {
        return grantTypes.contains(grantType);
    }

    /** RFC 7636: without a secret, proof of possession is all that protects a code. */
    public boolean requiresPkce() {
        return !isConfidential;
    }

    public boolean isNative() {
        return type == Type.NATIVE;
    }

    /** A single-page application: its refresh tokens keep the expiry of the first. */
    public boolean isBrowserBased() {
        return type == Type.WEB && !isConfidential;
    }

    /** Whether the {@code sid} claim goes into its ID tokens (OpenID Connect Back-Channel Logout §2.2). */
    public boolean wantsSessionId() {
        return backChannelLogout != null && backChannelLogout.isSessionRequired();
    }

    public boolean allowsOrigin(String origin) {
        return corsAllowedOrigins.contains(origin)
                || redirectUris.stream().anyMatch(uri -> RedirectUris.isOriginOf(uri, origin));
    }
}
