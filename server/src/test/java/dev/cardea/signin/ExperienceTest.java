package dev.cardea.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.key.RandomIds;
import dev.cardea.key.Sha256;
import dev.cardea.password.PasswordHasher;
import dev.cardea.signinexperience.SignInExperiences;
import dev.cardea.storage.Changes;
import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.Tenants;
import dev.cardea.testing.Browser;
import dev.cardea.user.User;
import dev.cardea.user.UserChange;
import dev.cardea.user.Users;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;

/** A browser in the middle of signing in to the demo app, and the calls that the pages would make. */
abstract class ExperienceTest {
    static final String PASSWORD = "correct horse battery staple";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Tenants tenants;

    @Inject
    Users users;

    @Inject
    PasswordHasher hasher;

    @Inject
    Changes changes;

    @Inject
    Jdbi jdbi;

    private boolean hasChangedSettings;

    Tenant tenant() {
        return tenants.user();
    }

    /** A browser with an interaction in which nothing was begun. */
    Browser browser() {
        return browser(tenant(), "demo-app", tenant().endpoint() + "/demo-app");
    }

    static Browser browser(Tenant tenant, String clientId, String redirectUri) {
        var browser = new Browser(tenant.endpoint());
        var response = browser.get("/oidc/auth?"
                + Browser.encode(Map.of(
                        "client_id", clientId,
                        "redirect_uri", redirectUri,
                        "response_type", "code",
                        "scope", "openid profile",
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256",
                        "state", "s")));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return browser;
    }

    private static String challenge() {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of("v".repeat(64)));
    }

    Browser begun(String event) {
        var browser = browser();
        begin(browser, event);
        return browser;
    }

    static void begin(Browser browser, String event) {
        expect(204, call(browser, "PUT", "", "{\"interactionEvent\":\"" + event + "\"}"));
    }

    static HttpResponse<String> call(Browser browser, String method, String path, String body) {
        return browser.json(method, "/api/experience" + path, body);
    }

    static HttpResponse<String> get(Browser browser, String path) {
        return browser.get("/api/experience" + path);
    }

    /** Somebody with a username and the usual password. */
    User user() {
        return user(new UserChange().username("u" + RandomIds.brief()));
    }

    User user(UserChange values) {
        return users.create(tenant().id(), values.password(hasher.hash(PASSWORD), Instant.now()));
    }

    static HttpResponse<String> verifyPassword(Browser browser, String type, String value, String password) {
        return call(browser, "POST", "/verification/password", """
                {"identifier":{"type":"%s","value":"%s"},"password":"%s"}""".formatted(type, value, password));
    }

    static String verified(Browser browser, String type, String value) {
        var response = verifyPassword(browser, type, value, PASSWORD);
        expect(200, response);
        return json(response).path("verificationId").asText();
    }

    static HttpResponse<String> identify(Browser browser, String verificationId) {
        return call(browser, "POST", "/identification", "{\"verificationId\":\"" + verificationId + "\"}");
    }

    static HttpResponse<String> submit(Browser browser) {
        return call(browser, "POST", "/submit", "");
    }

    static HttpResponse<String> addProfile(Browser browser, String type, String value) {
        return call(browser, "POST", "/profile", "{\"type\":\"%s\",\"value\":\"%s\"}".formatted(type, value));
    }

    /** Identified by password, in event SignIn. */
    Browser identified(User user) {
        var browser = begun("SignIn");
        expect(204, identify(browser, verified(browser, "username", String.valueOf(user.username()))));
        return browser;
    }

    /** Sets columns of the sign-in experience until the test has ended. */
    void settings(String assignments) {
        hasChangedSettings = true;
        update(assignments);
    }

    private void update(String assignments) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE sign_in_experiences SET " + assignments + " WHERE tenant_id = :tenantId")
                .bind("tenantId", tenant().id())
                .execute());
        changes.announceAll(tenant().id(), SignInExperiences.TOPIC);
    }

    @AfterEach
    void restoreSettings() {
        if (hasChangedSettings) {
            update("""
                sign_in_mode = 'SignInAndRegister', password_policy = DEFAULT, password_expiration = DEFAULT,
                username_policy = DEFAULT, sentinel_policy = DEFAULT, captcha_policy = DEFAULT, mfa = DEFAULT,
                custom_css = NULL, unknown_session_redirect_url = NULL,
                color = '{"primaryColor":"#007574","isDarkModeEnabled":false,"darkPrimaryColor":"#7bcfcd"}',
                sign_up = '{"identifiers":["username"],"password":true,"verify":false}',
                sign_in = '{"methods":[{"identifier":"username","password":true,"verificationCode":false,"isPasswordPrimary":true}]}'
                """);
        }
    }

    static void expect(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    }

    static void expectProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).path("code").asText()).as(response.body()).isEqualTo(code);
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + response.body(), e);
        }
    }

    JsonNode audit(String key, String interactionUid) {
        var payload = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT CAST(payload AS text)
                          FROM audit_logs
                         WHERE tenant_id = :tenantId AND key = :key AND payload ->> 'interactionId' = :uid
                         ORDER BY created_at DESC
                         LIMIT 1
                        """)
                .bind("tenantId", tenant().id())
                .bind("key", key)
                .bind("uid", interactionUid)
                .mapTo(String.class)
                .findOne());
        try {
            return JSON.readTree(payload.orElse("{}"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
