package dev.cardea.protocol.oidccore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ProtocolTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("OpenID Connect Core §3.1.2.4: consent")
@CardeaTest
class ConsentTest extends ProtocolTest {
    @Test
    void asksThePersonForAThirdParty() {
        var client = thirdParty();
        var user = user();
        var browser = atConsent(client, user);

        var info = json(consent(browser, client, "GET", ""));
        assertThat(info.path("application").path("id").asText()).isEqualTo(client.id());
        assertThat(info.path("user").path("id").asText()).isEqualTo(user.id());
        assertThat(info.path("redirectUri").asText()).isEqualTo(REDIRECT_URI);
        assertThat(browser.get("/consent?app_id=" + client.id()).statusCode()).isEqualTo(200);

        var resumed = browser.get(
                json(consent(browser, client, "POST", "{}")).path("redirectTo").asText());
        assertThat(Browser.query(Browser.location(resumed))).containsKey("code");
    }

    @Test
    void issuesNothingBeforeTheAnswer() {
        var client = thirdParty();
        var browser = atConsent(client, user());
        var uid = jdbi.withHandle(handle -> handle.createQuery("SELECT uid FROM interactions WHERE client_id = :id")
                .bind("id", client.id())
                .mapTo(String.class)
                .one());

        var location = Browser.location(browser.get("/oidc/auth/" + uid));

        assertThat(location.getPath()).isEqualTo("/consent");
    }

    @Test
    void refusesScopesThatAThirdPartyMayNotAskFor() {
        var request = authorizationRequest(thirdParty());

        assertThat(Browser.query(Browser.location(authorize(browser(), request))))
                .containsEntry("error", "invalid_scope")
                .containsEntry("scope", "profile");
    }

    @Test
    void tellsTheClientWhenThePersonAborts() {
        var client = thirdParty();
        var browser = atConsent(client, user());
        var uid = jdbi.withHandle(handle -> handle.createQuery("SELECT uid FROM interactions WHERE client_id = :id")
                .bind("id", client.id())
                .mapTo(String.class)
                .one());

        expect(
                204,
                browser.send(browser.request("/api/interaction")
                        .header("Logto-App-Id", client.id())
                        .DELETE()));

        assertThat(Browser.query(Browser.location(browser.get("/oidc/auth/" + uid))))
                .containsEntry("error", "access_denied");
    }

    @Test
    void answersNobodyElse() {
        var client = thirdParty();
        atConsent(client, user());

        var stranger = consent(browser(), client, "POST", "{}");

        assertThat(stranger.statusCode()).isEqualTo(400);
        assertThat(parse(stranger).path("code").asText()).isEqualTo("session.not_found");
    }

    @Test
    void refusesOrganizationsOfOthers() {
        var client = thirdParty();
        var browser = atConsent(client, user());

        var response = consent(browser, client, "POST", "{\"organizationIds\":[\"nowhere\"]}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(parse(response).path("code").asText()).isEqualTo("organization.require_membership");
    }

    private TestClient thirdParty() {
        var created = json(manage(
                "POST",
                "/api/applications",
                Map.of(
                        "name",
                        "Third party",
                        "type",
                        "SPA",
                        "isThirdParty",
                        true,
                        "oidcClientMetadata",
                        Map.of("redirectUris", List.of(REDIRECT_URI), "postLogoutRedirectUris", List.of()))));
        return new TestClient(created.path("id").asText(), null);
    }

    /** A browser whose person has signed in and now sees what the application asks for. */
    private Browser atConsent(TestClient client, TestUser user) {
        var browser = browser();
        signIn(browser, user, authorizationRequest(confidentialClient()));
        var request = authorizationRequest(client);
        request.put("scope", "openid offline_access");
        assertThat(Browser.location(authorize(browser, request))).hasToString("/consent?app_id=" + client.id());
        return browser;
    }

    private static HttpResponse<String> consent(Browser browser, TestClient client, String method, String body) {
        return browser.send(browser.request("/api/interaction/consent")
                .header("Logto-App-Id", client.id())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }
}
