package dev.cardea.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs up with a browser of their own, by the calls that the pages make, and what the server has
 * confirmed to them: an account, a session, a refresh token.
 */
final class SignUp {
    static final String REDIRECT_URI = "https://app.test/callback";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER = "v".repeat(64);

    private final URI origin;
    private final String clientId;
    private final String username;
    private final String password;
    private final HttpBrowser browser;

    private volatile boolean hasBegun;
    private volatile boolean hasAccount;
    private volatile boolean hasSession;
    private volatile @Nullable String refreshToken;

    SignUp(URI origin, String clientId, int number) {
        this.origin = origin;
        this.clientId = clientId;
        this.username = "reader" + number;
        this.password = "one shelf, " + number + " books";
        this.browser = new HttpBrowser(origin);
    }

    String username() {
        return username;
    }

    boolean hasBegun() {
        return hasBegun;
    }

    boolean hasAccount() {
        return hasAccount;
    }

    boolean hasSession() {
        return hasSession;
    }

    boolean hasRefreshToken() {
        return refreshToken != null;
    }

    /** @throws IOException when the server dies meanwhile; what was confirmed before stays confirmed */
    void run() throws IOException {
        browser.redirect(authorization(Map.of("prompt", "consent")));
        hasBegun = true;
        experience(204, browser, "PUT", "", "{\"interactionEvent\":\"Register\"}");
        experience(204, browser, "POST", "/profile", member("username", username));
        experience(204, browser, "POST", "/profile", member("password", password));
        experience(201, browser, "POST", "/identification", "{}");
        hasAccount = true;
        var next = HttpBrowser.text(experience(200, browser, "POST", "/submit", ""), "redirectTo");
        while (!next.startsWith(REDIRECT_URI)) {
            next = browser.redirect(next);
        }
        var code = codeOf(next);
        hasSession = true;
        keepRefreshToken(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                clientId,
                "code",
                code,
                "redirect_uri",
                REDIRECT_URI,
                "code_verifier",
                VERIFIER));
    }

    /** Changes the refresh token for the next. One that was sent and not answered is no longer known to be good. */
    void refresh() throws IOException {
        var token = refreshToken;
        if (token == null) {
            throw new IllegalStateException("Nothing to refresh");
        }
        refreshToken = null;
        keepRefreshToken(Map.of("grant_type", "refresh_token", "client_id", clientId, "refresh_token", token));
    }

    private void keepRefreshToken(Map<String, String> form) throws IOException {
        refreshToken = HttpBrowser.text(browser.form(200, "/oidc/token", form), "refresh_token");
    }

    /** Gives the password at another browser. */
    void signIn() throws IOException {
        var other = new HttpBrowser(origin);
        other.redirect(authorization(Map.of("prompt", "login")));
        experience(204, other, "PUT", "", "{\"interactionEvent\":\"SignIn\"}");
        var verified = experience(
                200, other, "POST", "/verification/password", """
                {"identifier":%s,"password":"%s"}""".formatted(member("username", username), password));
        experience(204, other, "POST", "/identification", """
                {"verificationId":"%s"}""".formatted(HttpBrowser.text(verified, "verificationId")));
    }

    /** Comes back to the application: the session is enough. */
    void comeBack() throws IOException {
        codeOf(browser.redirect(authorization(Map.of("prompt", "none"))));
    }

    private static String codeOf(String redirect) {
        var matcher = CODE.matcher(redirect);
        if (!matcher.find()) {
            throw new IllegalStateException("No code in " + redirect);
        }
        return matcher.group(1);
    }

    private String authorization(Map<String, String> more) {
        return "/oidc/auth?"
                + HttpBrowser.encode(Map.of(
                        "client_id", clientId,
                        "redirect_uri", REDIRECT_URI,
                        "response_type", "code",
                        "scope", "openid offline_access profile",
                        "state", "crash",
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256"))
                + "&" + HttpBrowser.encode(more);
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String member(String type, String value) {
        return "{\"type\":\"" + type + "\",\"value\":\"" + value + "\"}";
    }

    private String experience(int status, HttpBrowser from, String method, String path, String body)
            throws IOException {
        return from.json(status, method, "/api/experience" + path, Map.entry("Logto-App-Id", clientId), body);
    }
}
