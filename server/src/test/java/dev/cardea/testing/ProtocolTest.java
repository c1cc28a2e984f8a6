package dev.cardea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.SignedJWT;
import dev.cardea.key.Jwt;
import dev.cardea.key.RandomIds;
import dev.cardea.key.Sha256;
import dev.cardea.key.SigningKeys;
import dev.cardea.tenant.Tenant;
import dev.cardea.tenant.TenantId;
import dev.cardea.tenant.Tenants;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A client, a person and a browser, all valid by default; a test changes one thing and looks at the answer. */
public abstract class ProtocolTest {
    public static final String REDIRECT_URI = "https://app.test/callback";
    public static final String AFTER_SIGN_OUT = "https://app.test/";
    public static final String VERIFIER = "v".repeat(64);
    protected static final String PASSWORD = "correct horse battery staple";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Tenants tenants;

    @Inject
    SigningKeys keys;

    @Inject
    protected Jdbi jdbi;

    /** @param secret null for public clients */
    public record TestClient(String id, @Nullable String secret) {}

    public record TestUser(String id, String username) {}

    protected Tenant tenant() {
        return tenants.user();
    }

    protected Browser browser() {
        return new Browser(tenant().endpoint());
    }

    // --- The Management API, with a token that we sign ourselves.

    protected HttpResponse<String> manage(String method, String path, Map<String, ?> body) {
        var browser = browser();
        try {
            return browser.send(browser.request(path)
                    .header("Authorization", "Bearer " + managementToken(tenant().id()))
                    .header("Content-Type", "application/json")
                    .method(method, java.net.http.HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    protected String managementToken(TenantId tenantId) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", "test-client");
        claims.put("client_id", "test-client");
        claims.put("iss", tenants.get(tenantId).issuer());
        claims.put("aud", Tenant.managementApi(tenantId));
        claims.put("scope", "all");
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", Instant.now().plusSeconds(600).getEpochSecond());
        return Jwt.sign(keys.of(tenantId).current(), "at+jwt", claims);
    }

    protected TestClient client(String type, Map<String, ?> customClientMetadata) {
        var created = json(manage(
                "POST",
                "/api/applications",
                Map.of(
                        "name",
                        "Test " + type,
                        "type",
                        type,
                        "oidcClientMetadata",
                        Map.of(
                                "redirectUris",
                                List.of(REDIRECT_URI),
                                "postLogoutRedirectUris",
                                List.of(AFTER_SIGN_OUT)),
                        "customClientMetadata",
                        customClientMetadata)));
        var id = created.path("id").asText();
        var secrets = type.equals("Traditional") || type.equals("MachineToMachine")
                ? json(manage("GET", "/api/applications/" + id + "/secrets", Map.of()))
                : null;
        return new TestClient(
                id, secrets == null ? null : secrets.path(0).path("value").asText());
    }

    protected TestClient confidentialClient() {
        return client("Traditional", Map.of());
    }

    protected TestClient browserClient() {
        return client("SPA", Map.of());
    }

    protected TestUser user() {
        var username = "u" + RandomIds.brief();
        var created = json(manage("POST", "/api/users", Map.of("username", username, "password", PASSWORD)));
        return new TestUser(created.path("id").asText(), username);
    }

    // --- The flow.

    /** An authorization request that succeeds for a signed-in person. */
    protected Map<String, String> authorizationRequest(TestClient client) {
        var request = new LinkedHashMap<String, String>();
        request.put("client_id", client.id());
        request.put("redirect_uri", REDIRECT_URI);
        request.put("response_type", "code");
        request.put("scope", "openid offline_access profile");
        request.put("prompt", "consent");
        request.put("state", "state-1");
        request.put("code_challenge", challenge(VERIFIER));
        request.put("code_challenge_method", "S256");
        return request;
    }

    protected static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
    }

    protected HttpResponse<String> authorize(Browser browser, Map<String, String> request) {
        return browser.get("/oidc/auth?" + Browser.encode(request));
    }

    /** Goes through the pages' API calls as the pages do, and returns the response of the last redirect to the client. */
    protected URI signIn(Browser browser, TestUser user, Map<String, String> request) {
        var response = authorize(browser, request);
        while (true) {
            var location = Browser.location(response);
            var target = tenant().endpoint().resolve(location);
            if (!target.toString().startsWith(tenant().endpoint().toString())) {
                return location;
            }
            response = target.getPath().equals("/sign-in")
                    ? browser.get(
                            enterPassword(browser, user, java.util.Objects.requireNonNull(request.get("client_id"))))
                    : browser.get(target.toString());
        }
    }

    private String enterPassword(Browser browser, TestUser user, String appId) {
        expect(204, experience(browser, "PUT", "", "{\"interactionEvent\":\"SignIn\"}", appId));
        var verified = json(experience(
                browser,
                "POST",
                "/verification/password",
                "{\"identifier\":{\"type\":\"username\",\"value\":\"%s\"},\"password\":\"%s\"}"
                        .formatted(user.username(), PASSWORD),
                appId));
        expect(
                204,
                experience(
                        browser,
                        "POST",
                        "/identification",
                        "{\"verificationId\":\"%s\"}"
                                .formatted(verified.path("verificationId").asText()),
                        appId));
        return json(experience(browser, "POST", "/submit", "", appId))
                .path("redirectTo")
                .asText();
    }

    protected HttpResponse<String> experience(Browser browser, String method, String path, String body, String appId) {
        return browser.send(browser.request("/api/experience" + path)
                .header("Content-Type", "application/json")
                .header("Logto-App-Id", appId)
                .method(method, java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    protected String code(URI redirect) {
        return java.util.Optional.ofNullable(Browser.query(redirect).get("code"))
                .orElseThrow(() -> new AssertionError("No code in " + redirect));
    }

    /** Signs a new person in at a new browser. */
    protected String codeFor(TestClient client) {
        return code(signIn(browser(), user(), authorizationRequest(client)));
    }

    protected Map<String, String> redemption(TestClient client, String code) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", REDIRECT_URI);
        form.put("code_verifier", VERIFIER);
        return authenticated(client, form);
    }

    protected Map<String, String> refresh(TestClient client, String refreshToken) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
        return authenticated(client, form);
    }

    private static Map<String, String> authenticated(TestClient client, Map<String, String> form) {
        form.put("client_id", client.id());
        if (client.secret() != null) {
            form.put("client_secret", client.secret());
        }
        return form;
    }

    protected HttpResponse<String> token(Map<String, String> form) {
        return browser().post("/oidc/token", form);
    }

    /** The tokens of a person who has just signed in. */
    protected JsonNode tokens(TestClient client) {
        return json(token(redemption(client, codeFor(client))));
    }

    // --- Answers.

    protected static void expect(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    }

    /** The body of a success. */
    protected static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return parse(response);
    }

    protected static JsonNode parse(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + response.body(), e);
        }
    }

    protected static void assertError(HttpResponse<String> response, int status, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(parse(response).path("error").asText()).as(response.body()).isEqualTo(error);
    }

    protected static void assertError(HttpResponse<String> response, int status, String error, String description) {
        assertError(response, status, error);
        assertThat(parse(response).path("error_description").asText()).isEqualTo(description);
    }

    protected static SignedJWT jwt(JsonNode token) {
        try {
            return SignedJWT.parse(token.asText());
        } catch (ParseException e) {
            throw new AssertionError("Not a JWT: " + token, e);
        }
    }

    protected static Map<String, Object> claims(JsonNode token) {
        return jwt(token).getPayload().toJSONObject();
    }
}
