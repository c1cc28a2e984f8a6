package dev.cardea.oidc.token;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a grant yields (RFC 6749 §5.1).
 *
 * @param scope may be empty, which is said; null leaves the member out
 * @param accountId for whom, if for a person
 */
record TokenResponse(
        String accessToken,
        Duration expiresIn,
        @Nullable String refreshToken,
        @Nullable String idToken,
        @Nullable String scope,
        @Nullable String accountId,
        @Nullable String sessionUid) {

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", accessToken);
        body.put("expires_in", expiresIn.toSeconds());
        if (idToken != null) {
            body.put("id_token", idToken);
        }
        if (refreshToken != null) {
            body.put("refresh_token", refreshToken);
        }
        if (scope != null) {
            body.put("scope", scope);
        }
        body.put("token_type", "Bearer");
        return body;
    }

    List<String> tokenTypes() {
        return Stream.of("AccessToken", refreshToken == null ? "" : "RefreshToken", idToken == null ? "" : "IdToken")
                .filter(type -> !type.isEmpty())
                .toList();
    }
}
