package dev.cardea.protocol.rpinitiatedlogout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ProtocolTest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("OpenID Connect RP-Initiated Logout")
@CardeaTest
class LogoutTest extends ProtocolTest {
    @Test
    void endsTheSessionAndReturnsToTheApplication() {
        var client = confidentialClient();
        var browser = signedIn(client);

        var page = end(
                browser, Map.of("client_id", client.id(), "post_logout_redirect_uri", AFTER_SIGN_OUT, "state", "s"));
        assertThat(page.body()).contains("document.forms[0].submit()");
        var done = confirm(browser, page, "logout");

        assertThat(Browser.location(done)).hasToString(AFTER_SIGN_OUT + "?state=s");
        assertThat(Browser.location(authorize(browser, authorizationRequest(client)))
                        .getPath())
                .isEqualTo("/sign-in");
    }

    @Test
    void takesAnIdTokenForProof() {
        var client = confidentialClient();
        var browser = browser();
        var tokens = json(token(redemption(client, code(signIn(browser, user(), authorizationRequest(client))))));

        var page = end(browser, Map.of("id_token_hint", tokens.path("id_token").asText()));

        assertThat(page.body()).contains("document.forms[0].submit()");
    }

    @Test
    @DisplayName("§6: without proof the person is asked")
    void asksWhenAnybodyCouldHaveSentThem() {
        var client = confidentialClient();
        var browser = signedIn(client);

        for (var request : java.util.List.of(
                Map.<String, String>of(),
                Map.of("client_id", confidentialClient().id()))) {
            var page = end(browser, request);
            assertThat(page.body()).contains("Sign out?").doesNotContain("submit()");
            confirm(browser, page, "stay");
        }

        var request = authorizationRequest(client);
        request.put("prompt", "none");
        request.put("scope", "openid profile");
        assertThat(Browser.query(Browser.location(authorize(browser, request)))).containsKey("code");
    }

    @Test
    void refusesAddressesThatAreNotRegistered() {
        var client = confidentialClient();

        assertError(
                end(
                        signedIn(client),
                        Map.of("client_id", client.id(), "post_logout_redirect_uri", "https://evil.test/")),
                400,
                "invalid_request",
                "post_logout_redirect_uri not registered");
    }

    @Test
    void dropsAnAddressThatNoClientVouchesFor() {
        var response = end(browser(), Map.of("post_logout_redirect_uri", "https://evil.test/"));

        assertThat(Browser.location(response)).hasToString("/oidc/session/end/success");
    }

    @Test
    void redirectsAtOnceWithoutASession() {
        var client = confidentialClient();

        assertThat(Browser.location(
                        end(browser(), Map.of("client_id", client.id(), "post_logout_redirect_uri", AFTER_SIGN_OUT))))
                .hasToString(AFTER_SIGN_OUT);
    }

    @Test
    void refusesAForgedConfirmation() {
        var client = confidentialClient();
        var browser = signedIn(client);
        end(browser, Map.of("client_id", client.id()));

        assertError(
                browser.post("/oidc/session/end/confirm", Map.of("xsrf", "guess", "logout", "yes")),
                400,
                "invalid_request",
                "xsrf token invalid");
        assertError(
                browser().post("/oidc/session/end/confirm", Map.of("xsrf", "guess", "logout", "yes")),
                400,
                "invalid_request",
                "could not find logout details");
    }

    @Test
    void leavesOfflineAccessAlone() {
        var client = confidentialClient();
        var browser = browser();
        var tokens = json(token(redemption(client, code(signIn(browser, user(), authorizationRequest(client))))));

        confirm(browser, end(browser, Map.of("client_id", client.id())), "logout");

        assertThat(token(refresh(client, tokens.path("refresh_token").asText())).statusCode())
                .isEqualTo(200);
    }

    private Browser signedIn(TestClient client) {
        var browser = browser();
        signIn(browser, user(), authorizationRequest(client));
        return browser;
    }

    private static HttpResponse<String> end(Browser browser, Map<String, String> parameters) {
        return browser.get("/oidc/session/end?" + Browser.encode(parameters));
    }

    private static HttpResponse<String> confirm(Browser browser, HttpResponse<String> page, String choice) {
        var form = new LinkedHashMap<String, String>();
        form.put("xsrf", page.body().replaceAll("(?s).*name=\"xsrf\" value=\"([^\"]+)\".*", "$1"));
        form.put(choice, "yes");
        return browser.post("/oidc/session/end/confirm", form);
    }
}
