package dev.cardea.protocol.oidccore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ProtocolTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("OpenID Connect Core §5.3 and RFC 6750: userinfo")
@CardeaTest
class UserinfoTest extends ProtocolTest {
    @Test
    void saysWhatTheScopesAllow() {
        var client = confidentialClient();
        var user = user();
        manage(
                "PATCH",
                "/api/users/" + user.id(),
                Map.of("name", "Ada", "primaryEmail", user.username() + "@acme.dev"));
        var tokens = json(token(redemption(client, code(signIn(browser(), user, authorizationRequest(client))))));

        var claims = json(bearer(tokens.path("access_token").asText()));

        assertThat(claims.path("sub").asText()).isEqualTo(user.id());
        assertThat(claims.path("name").asText()).isEqualTo("Ada");
        assertThat(claims.has("picture")).isTrue();
        assertThat(claims.path("picture").isNull()).isTrue();
        assertThat(claims.has("family_name")).isFalse();
        assertThat(claims.has("email")).isFalse();
        assertThat(claims.path("created_at").asLong()).isGreaterThan(1_000_000_000_000L);
        assertThat(claims.path("updated_at").asLong()).isLessThan(100_000_000_000L);
    }

    @Test
    void takesTheTokenFromAForm() {
        var token = tokens(confidentialClient()).path("access_token").asText();

        assertThat(browser().post("/oidc/me", Map.of("access_token", token)).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("RFC 6750 §3: the challenge names the error, but not when no token was sent")
    void challenges() {
        var without = browser().get("/oidc/me");
        assertError(without, 401, "invalid_token", "no access token provided");
        assertThat(without.headers().firstValue("www-authenticate"))
                .contains("Bearer realm=\"" + tenant().issuer() + "\"");

        var unknown = bearer("x".repeat(43));
        assertError(unknown, 401, "invalid_token", "invalid token provided");
        assertThat(unknown.headers().firstValue("www-authenticate").orElseThrow())
                .contains("error=\"invalid_token\"");
    }

    @Test
    void refusesTokensWhereLogsWouldKeepThem() {
        var token = tokens(confidentialClient()).path("access_token").asText();

        assertError(browser().get("/oidc/me?access_token=" + token), 400, "invalid_request");
    }

    @Test
    void refusesWhatIsNoOpaqueAccessToken() {
        var tokens = tokens(confidentialClient());

        assertError(bearer(tokens.path("id_token").asText()), 401, "invalid_token");
        assertError(bearer(tokens.path("refresh_token").asText()), 401, "invalid_token");
        assertError(bearer(managementToken(tenant().id())), 401, "invalid_token");
    }

    @Test
    @DisplayName("CORS: a browser may read it from the origins of its client only")
    void checksTheOriginOfBrowsers() {
        var token = tokens(browserClient()).path("access_token").asText();
        var browser = browser();

        var own = browser.send(browser.request("/oidc/me")
                .header("Authorization", "Bearer " + token)
                .header("Origin", "https://app.test")
                .GET());
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("access-control-allow-origin")).contains("https://app.test");

        var foreign = browser.send(browser.request("/oidc/me")
                .header("Authorization", "Bearer " + token)
                .header("Origin", "https://evil.test")
                .GET());
        assertError(foreign, 400, "invalid_request");
        assertThat(foreign.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    private java.net.http.HttpResponse<String> bearer(String token) {
        Browser browser = browser();
        return browser.get("/oidc/me", "Authorization", "Bearer " + token);
    }
}
