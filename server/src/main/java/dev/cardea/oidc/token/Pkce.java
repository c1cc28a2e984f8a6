package dev.cardea.oidc.token;

import dev.cardea.key.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Proof Key for Code Exchange, method S256 (RFC 7636). */
public final class Pkce {
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9_.~-]{43,128}");

    private Pkce() {}

    public static boolean isChallenge(String text) {
        return UNRESERVED.matcher(text).matches();
    }

    static boolean isVerifier(String text) {
        return UNRESERVED.matcher(text).matches();
    }

    /** RFC 7636 §4.2. */
    static String challengeOf(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII)));
    }
}
