package dev.cardea.protocol.rfc6749;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ProtocolTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 6749 §2.3 and §3.2: client authentication and the token endpoint")
@CardeaTest
class ClientAuthenticationTest extends ProtocolTest {
    private static final String RESOURCE = "https://default.logto.app/api";

    @Test
    void takesBasicCredentials() {
        var client = client("MachineToMachine", Map.of());

        var response = withHeader(basic(client.id(), secret(client)), credentialsRequest());

        var body = json(response);
        assertThat(body.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(body.has("refresh_token")).isFalse();
        assertThat(claims(body.path("access_token")))
                .containsEntry("sub", client.id())
                .containsEntry("client_id", client.id())
                .containsEntry("aud", RESOURCE);
        assertThat(jwt(body.path("access_token")).getHeader().getType().getType())
                .isEqualTo("at+jwt");
    }

    @Test
    void takesPostedCredentialsAndJson() {
        var client = client("MachineToMachine", Map.of());

        var form = new LinkedHashMap<>(credentialsRequest());
        form.put("client_id", client.id());
        form.put("client_secret", secret(client));
        assertThat(token(form).statusCode()).isEqualTo(200);

        var json =
                "{\"grant_type\":\"client_credentials\",\"client_id\":\"%s\",\"client_secret\":\"%s\",\"resource\":\"%s\"}"
                        .formatted(client.id(), secret(client), RESOURCE);
        assertThat(browser().json("POST", "/oidc/token", json).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("§5.2: a failed authentication is 401 and names the scheme that was tried")
    void refusesAWrongSecret() {
        var client = client("MachineToMachine", Map.of());

        var response = withHeader(basic(client.id(), "wrong"), credentialsRequest());

        assertError(response, 401, "invalid_client", "client authentication failed");
        assertThat(response.headers().firstValue("www-authenticate").orElseThrow())
                .startsWith("Basic realm=\"" + tenant().issuer() + "\"")
                .contains("error=\"invalid_client\"");
    }

    @Test
    void answersAnUnknownClientWith400() {
        assertError(
                withHeader(basic("nobody", "secret"), credentialsRequest()),
                400,
                "invalid_client",
                "invalid client nobody");
    }

    @Test
    @DisplayName("§2.3: not more than one authentication method in a request")
    void refusesTwoMechanisms() {
        var client = client("MachineToMachine", Map.of());
        var form = new LinkedHashMap<>(credentialsRequest());
        form.put("client_secret", secret(client));

        assertError(
                withHeader(basic(client.id(), secret(client)), form),
                400,
                "invalid_request",
                "client authentication must only be provided using one mechanism");
    }

    @Test
    void refusesMalformedAuthorization() {
        assertError(withHeader("Basic !!!", credentialsRequest()), 400, "invalid_request");
        assertError(withHeader("Bearer x", credentialsRequest()), 400, "invalid_request");
        assertError(withHeader(basic("x", ""), credentialsRequest()), 400, "invalid_request");
        assertError(token(credentialsRequest()), 400, "invalid_request", "no client authentication mechanism provided");
    }

    @Test
    void refusesASecretFromAPublicClientAndNoneFromAConfidentialOne() {
        var form = new LinkedHashMap<>(credentialsRequest());
        form.put("client_id", browserClient().id());
        form.put("client_secret", "anything");
        assertError(token(form), 401, "invalid_client");

        assertError(
                token(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        confidentialClient().id())),
                401,
                "invalid_client");
    }

    @Test
    void refusesAnExpiredSecret() {
        var client = client("MachineToMachine", Map.of());
        var created = json(manage(
                "POST",
                "/api/applications/" + client.id() + "/secrets",
                Map.of("name", "short", "expiresAt", System.currentTimeMillis() + 1_000)));
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE application_secrets SET expires_at = now() - interval '1 minute' WHERE application_id = ? AND name = 'short'",
                client.id()));
        // The row was changed behind the server's back, so tell it.
        json(manage("PATCH", "/api/applications/" + client.id(), Map.of("name", "renamed")));

        assertError(
                withHeader(basic(client.id(), created.path("value").asText()), credentialsRequest()),
                400,
                "invalid_request",
                "client secret has expired");
    }

    @Test
    void refusesGrantsThatAreMissingUnknownOrNotTheClients() {
        var client = confidentialClient();
        var form = new LinkedHashMap<String, String>();
        form.put("client_id", client.id());
        form.put("client_secret", secret(client));
        assertError(token(form), 400, "invalid_request", "missing required parameter 'grant_type'");

        form.put("grant_type", "implicit");
        assertError(token(form), 400, "unsupported_grant_type", "unsupported grant_type requested");

        form.put("grant_type", "client_credentials");
        assertError(token(form), 400, "invalid_request", "requested grant type is not allowed for this client");
    }

    @Test
    void refusesOtherBodies() {
        var browser = browser();
        assertError(
                browser.send(browser.request("/oidc/token")
                        .header("Content-Type", "text/plain")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("grant_type=x"))),
                400,
                "invalid_request");
        assertThat(browser.post("/oidc/token", Map.of("x", "y".repeat(60_000))).statusCode())
                .isEqualTo(413);
        assertError(browser.json("POST", "/oidc/token", "{\"grant_type\":"), 400, "invalid_request");
    }

    @Test
    void issuesScopesThroughRolesOnly() {
        var client = client("MachineToMachine", Map.of());
        var form = new LinkedHashMap<>(credentialsRequest());
        form.put("client_id", client.id());
        form.put("client_secret", secret(client));
        form.put("scope", "all");
        assertThat(json(token(form)).has("scope")).isFalse();

        var roles = json(manage("GET", "/api/roles?type=MachineToMachine&page_size=100", Map.of()));
        var role = roles.valueStream()
                .filter(candidate -> candidate.path("name").asText().equals("Logto Management API access"))
                .findFirst()
                .orElseThrow();
        manage(
                "POST",
                "/api/applications/" + client.id() + "/roles",
                Map.of("roleIds", java.util.List.of(role.path("id").asText())));

        assertThat(json(token(form)).path("scope").asText()).isEqualTo("all");
    }

    @Test
    void refusesUnknownResourcesAndNone() {
        var client = client("MachineToMachine", Map.of());
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", client.id());
        form.put("client_secret", secret(client));
        assertError(token(form), 400, "invalid_target", "both `resource` and `organization_id` are not provided");

        form.put("resource", "https://unknown.test");
        assertError(token(form), 400, "invalid_target", "resource indicator is missing, or unknown");

        form.put("resource", "not a uri");
        assertError(token(form), 400, "invalid_target", "resource indicator must be an absolute URI");
    }

    private static String secret(TestClient client) {
        return java.util.Objects.requireNonNull(client.secret());
    }

    private static Map<String, String> credentialsRequest() {
        return Map.of("grant_type", "client_credentials", "resource", RESOURCE);
    }

    private java.net.http.HttpResponse<String> withHeader(String authorization, Map<String, String> form) {
        var browser = browser();
        return browser.send(browser.request("/oidc/token")
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(dev.cardea.testing.Browser.encode(form))));
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
