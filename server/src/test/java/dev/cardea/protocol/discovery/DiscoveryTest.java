package dev.cardea.protocol.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ProtocolTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("OpenID Connect Discovery, RFC 8414, RFC 7517: metadata and keys")
@CardeaTest
class DiscoveryTest extends ProtocolTest {
    @Test
    void namesEveryEndpointThatIsServed() {
        var metadata = json(browser().get("/oidc/.well-known/openid-configuration"));

        assertThat(metadata.path("issuer").asText()).isEqualTo(tenant().issuer());
        assertThat(metadata.path("authorization_endpoint").asText()).isEqualTo(tenant().issuer() + "/auth");
        assertThat(metadata.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(metadata.path("id_token_signing_alg_values_supported").toString())
                .isEqualTo("[\"ES384\",\"RS256\"]");
        assertThat(browser().get("/oidc/.well-known/oauth-authorization-server").body())
                .isEqualTo(
                        browser().get("/oidc/.well-known/openid-configuration").body());
    }

    @Test
    void publishesPublicKeysWithAnEntityTag() {
        var response = browser().get("/oidc/jwks");

        assertThat(response.headers().firstValue("content-type")).contains("application/jwk-set+json; charset=utf-8");
        assertThat(response.headers().firstValue("cache-control")).contains("no-cache, max-age=0, must-revalidate");
        var keys = json(response).path("keys");
        assertThat(keys.path(0).path("crv").asText()).isEqualTo("P-384");
        assertThat(keys.valueStream()).allSatisfy(key -> {
            assertThat(key.path("use").asText()).isEqualTo("sig");
            assertThat(key.has("d")).isFalse();
        });
        var etag = response.headers().firstValue("etag").orElseThrow();
        var again = browser().get("/oidc/jwks", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void findsPathsInAnyCaseAndWithOneSlashTooMany() {
        assertThat(browser().get("/oidc/JWKS").statusCode()).isEqualTo(200);
        assertThat(browser().get("/oidc/jwks/").statusCode()).isEqualTo(200);
        assertError(browser().get("/oidc/jwks//"), 404, "invalid_request");
    }

    @Test
    void answersWhatItDoesNotServeInTheProtocolsOwnWay() {
        assertError(
                browser().get("/oidc/nothing"),
                404,
                "invalid_request",
                "unrecognized route or not allowed method (GET on /nothing)");
        assertError(
                browser().get("/oidc/token"),
                404,
                "invalid_request",
                "unrecognized route or not allowed method (GET on /token)");
    }

    @Test
    void servesHeadWhereverItServesGet() {
        var browser = browser();
        var response = browser.send(
                browser.request("/oidc/jwks").method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void letsEveryOriginReadDocumentsAndAnswersPreflights() {
        assertThat(browser()
                        .get("/oidc/jwks", "Origin", "https://anywhere.test")
                        .headers()
                        .firstValue("access-control-allow-origin"))
                .contains("https://anywhere.test");
        var browser = browser();
        var preflight = browser.send(browser.request("/oidc/token")
                .header("Origin", "https://anywhere.test")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-methods"))
                .contains("POST");
        assertThat(preflight.headers().firstValue("access-control-max-age")).contains("3600");
        assertThat(preflight.headers().firstValue("access-control-allow-headers"))
                .contains("content-type");
    }

    @Test
    void carriesARequestIdOnEveryAnswer() {
        assertThat(browser().get("/oidc/nothing").headers().firstValue("logto-core-request-id"))
                .get()
                .asString()
                .hasSize(16);
    }

    @Test
    void showsPeopleAPageWhereTheyAskForOne() {
        var page = browser().get("/oidc/auth?client_id=nobody", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).contains("invalid client nobody");
        assertThat(browser()
                        .get("/oidc/auth?client_id=%3Cb%3E", "Accept", "text/html")
                        .body())
                .doesNotContain("<b>");
    }
}
