package dev.cardea.protocol.rfc6749;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ProtocolTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 6749 §6 and RFC 9700 §4.14: refresh tokens")
@CardeaTest
class RefreshTokenTest extends ProtocolTest {
    @Test
    void rotatesForPublicClients() {
        var client = browserClient();
        var first = tokens(client);

        var second = json(token(refresh(client, first.path("refresh_token").asText())));

        assertThat(second.path("refresh_token").asText())
                .isNotEqualTo(first.path("refresh_token").asText());
        assertThat(second.path("id_token").isMissingNode()).isFalse();
        assertThat(second.path("scope").asText()).isEqualTo("openid offline_access profile");
    }

    @Test
    void keepsAYoungTokenForConfidentialClients() {
        var client = confidentialClient();
        var first = tokens(client);

        var second = json(token(refresh(client, first.path("refresh_token").asText())));

        assertThat(second.path("refresh_token")).isEqualTo(first.path("refresh_token"));
    }

    @Test
    void keepsTheTokenWhenRotationIsOff() {
        var client = client("SPA", Map.of("rotateRefreshToken", false));
        var first = tokens(client);

        var second = json(token(refresh(client, first.path("refresh_token").asText())));

        assertThat(second.path("refresh_token")).isEqualTo(first.path("refresh_token"));
    }

    @Test
    void takesARotatedTokenWithinTheGrace() {
        var client = browserClient();
        var first = tokens(client).path("refresh_token").asText();
        json(token(refresh(client, first)));

        assertThat(token(refresh(client, first)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("RFC 9700 §4.14.2: reuse after the grace revokes the family")
    void revokesTheFamilyWhenARotatedTokenComesBackLate() {
        var client = browserClient();
        var first = tokens(client).path("refresh_token").asText();
        var second = json(token(refresh(client, first))).path("refresh_token").asText();
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE refresh_tokens SET consumed_at = consumed_at - interval '4 seconds' WHERE client_id = ?",
                client.id()));

        assertError(token(refresh(client, first)), 400, "invalid_grant");
        assertError(token(refresh(client, second)), 400, "invalid_grant");
    }

    @Test
    @DisplayName("§6: the scope MUST NOT include one that was not granted")
    void refusesMoreScopeThanGranted() {
        var client = confidentialClient();
        var form = refresh(client, tokens(client).path("refresh_token").asText());
        form.put("scope", "openid email");

        var response = token(form);

        assertError(response, 400, "invalid_scope", "refresh token missing requested scope(s)");
        assertThat(parse(response).path("scope").asText()).isEqualTo("email");
    }

    @Test
    void narrowsOneAccessTokenOnly() {
        var client = confidentialClient();
        var refreshToken = tokens(client).path("refresh_token").asText();
        var form = refresh(client, refreshToken);
        form.put("scope", "openid");

        assertThat(json(token(form)).path("scope").asText()).isEqualTo("openid");
        assertThat(json(token(refresh(client, refreshToken))).path("scope").asText())
                .isEqualTo("openid offline_access profile");
    }

    @Test
    @DisplayName("§10.4: a refresh token is bound to its client")
    void refusesAnotherClient() {
        var refreshToken = tokens(confidentialClient()).path("refresh_token").asText();

        assertError(token(refresh(confidentialClient(), refreshToken)), 400, "invalid_grant");
    }

    @Test
    @DisplayName("OpenID Connect Core §11: no offline access without asking for consent")
    void givesNoRefreshTokenWithoutPromptConsent() {
        var client = confidentialClient();
        var request = authorizationRequest(client);
        request.remove("prompt");

        var tokens = json(token(redemption(client, code(signIn(browser(), user(), request)))));

        assertThat(tokens.has("refresh_token")).isFalse();
        assertThat(tokens.path("scope").asText()).isEqualTo("openid profile");
    }

    @Test
    void endsWithASuspendedPerson() {
        var client = confidentialClient();
        var user = user();
        var code = code(signIn(browser(), user, authorizationRequest(client)));
        var refreshToken =
                json(token(redemption(client, code))).path("refresh_token").asText();

        json(manage("PATCH", "/api/users/" + user.id() + "/is-suspended", Map.of("isSuspended", true)));

        assertError(token(refresh(client, refreshToken)), 400, "invalid_grant");
    }

    @Test
    @DisplayName("RFC 8707 §2.2: a resource that was asked for, though nothing of it was granted")
    void issuesATokenWithoutScopesForAResourceThatWasAskedFor() {
        var indicator = "https://api.test/" + dev.cardea.key.RandomIds.brief();
        json(manage("POST", "/api/resources", Map.of("name", "API", "indicator", indicator)));
        var client = confidentialClient();
        var request = authorizationRequest(client);
        request.put("resource", indicator);
        var refreshToken = json(token(redemption(client, code(signIn(browser(), user(), request)))))
                .path("refresh_token")
                .asText();
        var form = refresh(client, refreshToken);
        form.put("resource", indicator);

        var tokens = json(token(form));

        assertThat(claims(tokens.path("access_token")))
                .containsEntry("aud", indicator)
                .containsEntry("scope", "");
    }

    @Test
    void recordsTheReuseOfARefreshToken() {
        var client = browserClient();
        var first = tokens(client).path("refresh_token").asText();
        json(token(refresh(client, first)));
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE refresh_tokens SET consumed_at = consumed_at - interval '4 seconds' WHERE client_id = ?",
                client.id()));

        token(refresh(client, first));

        int rows = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM audit_logs WHERE key = 'RevokeToken' AND payload ->> 'applicationId' = :id")
                .bind("id", client.id())
                .mapTo(Integer.class)
                .one());
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void spendsNothingForAnUnknownTarget() {
        var client = confidentialClient();
        var refreshToken = tokens(client).path("refresh_token").asText();
        var form = refresh(client, refreshToken);
        form.put("resource", "https://unknown.test");

        assertError(token(form), 400, "invalid_target");
        assertThat(token(refresh(client, refreshToken)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("§5.3 session binding: without offline_access tokens end with the session")
    void endsTokensWithTheSession() {
        var client = confidentialClient();
        var browser = browser();
        var request = authorizationRequest(client);
        request.put("scope", "openid profile");
        var tokens = json(token(redemption(client, code(signIn(browser, user(), request)))));
        var accessToken = tokens.path("access_token").asText();
        assertThat(browser()
                        .get("/oidc/me", "Authorization", "Bearer " + accessToken)
                        .statusCode())
                .isEqualTo(200);

        var page = browser.get("/oidc/session/end?client_id=" + client.id());
        var xsrf = page.body().replaceAll("(?s).*name=\"xsrf\" value=\"([^\"]+)\".*", "$1");
        browser.post("/oidc/session/end/confirm", Map.of("xsrf", xsrf, "logout", "yes"));

        assertError(browser().get("/oidc/me", "Authorization", "Bearer " + accessToken), 401, "invalid_token");
        assertThat(Browser.location(authorize(browser, request)).getPath()).isEqualTo("/sign-in");
    }
}
