package dev.cardea.problem;

import org.jspecify.annotations.Nullable;

/**
 * An OAuth 2.0 error (RFC 6749 §4.1.2.1 and §5.2, RFC 6750 §3.1, OpenID Connect Core §3.1.2.6).
 *
 * @param error the code on the wire
 * @param description what the client's developer may know; null leaves it out
 * @param scope offending scopes, space separated, for {@code invalid_scope} and {@code insufficient_scope}
 * @param reason what really happened; for the audit log only, never on the wire
 */
public record OAuthError(
        String error,
        int status,
        @Nullable String description,
        @Nullable String scope,
        @Nullable String reason) {

    public static OAuthError invalidRequest(String description) {
        return new OAuthError("invalid_request", 400, description, null, null);
    }

    /** A client that does not exist or cannot be used; 400, unlike a failed authentication. */
    public static OAuthError invalidClient(String description) {
        return new OAuthError("invalid_client", 400, description, null, null);
    }

    public static OAuthError clientAuthenticationFailed(String reason) {
        return new OAuthError("invalid_client", 401, "client authentication failed", null, reason);
    }

    /** One description for every cause: the wire never tells which. */
    public static OAuthError invalidGrant(String reason) {
        return new OAuthError("invalid_grant", 400, "grant request is invalid", null, reason);
    }

    public static OAuthError invalidScope(String description, String scope) {
        return new OAuthError("invalid_scope", 400, description, scope, null);
    }

    public static OAuthError invalidTarget() {
        return invalidTarget("resource indicator is missing, or unknown");
    }

    public static OAuthError invalidTarget(String description) {
        return new OAuthError("invalid_target", 400, description, null, null);
    }

    public static OAuthError invalidToken(String description, String reason) {
        return new OAuthError("invalid_token", 401, description, null, reason);
    }

    public static OAuthError insufficientScope(String description, String scope) {
        return new OAuthError("insufficient_scope", 403, description, scope, null);
    }

    public static OAuthError invalidRedirectUri(String description) {
        return new OAuthError("invalid_redirect_uri", 400, description, null, null);
    }

    public static OAuthError of(String error, @Nullable String description) {
        return new OAuthError(error, 400, description, null, null);
    }

    public static OAuthError of(String error, int status, @Nullable String description) {
        return new OAuthError(error, status, description, null, null);
    }

    /** The browser's interaction or session is gone: the code {@code session.not_found} of the interaction APIs. */
    public static OAuthError sessionNotFound(String description) {
        return invalidRequest(description);
    }

    /** The code that API clients switch on; derived, so that it can be told from the description alone. */
    public String code() {
        if (description != null
                && (description.contains("session") && description.contains("not found")
                        || description.contains("authorization request has expired"))) {
            return "session.not_found";
        }
        return "oidc." + error;
    }
}
