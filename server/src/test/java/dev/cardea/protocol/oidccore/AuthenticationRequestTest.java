package dev.cardea.protocol.oidccore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ProtocolTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("OpenID Connect Core §3.1.2: authentication request")
@CardeaTest
class AuthenticationRequestTest extends ProtocolTest {
    @Test
    void startsOnTheSignInPageWithCookiesForItsApi() {
        var client = confidentialClient();
        var browser = browser();

        var response = authorize(browser, authorizationRequest(client));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(Browser.location(response)).hasToString("/sign-in?app_id=" + client.id());
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
        assertThat(browser.cookie("_interaction")).isPresent();
        assertThat(browser.cookie("_logto")).contains("{\"appId\":\"" + client.id() + "\"}");
        assertThat(response.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("_interaction"))
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void opensThePageThatTheApplicationAsksFor() {
        var request = authorizationRequest(confidentialClient());
        request.put("first_screen", "register");
        assertThat(Browser.location(authorize(browser(), request)).getPath()).isEqualTo("/register");

        request.remove("first_screen");
        request.put("interaction_mode", "signUp");
        assertThat(Browser.location(authorize(browser(), request)).getPath()).isEqualTo("/register");

        request.put("direct_sign_in", "social:discord");
        var direct = Browser.location(authorize(browser(), request));
        assertThat(direct.getPath()).isEqualTo("/direct/social/discord");
        assertThat(Browser.query(direct)).containsEntry("fallback", "register");

        request.put("first_screen", "nonsense");
        assertThat(Browser.location(authorize(browser(), request)).getPath()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("prompt=none: MUST NOT display a page")
    void answersSilently() {
        var client = confidentialClient();
        var browser = browser();
        var request = authorizationRequest(client);
        request.remove("prompt");
        var silent = new LinkedHashMap<>(request);
        silent.put("prompt", "none");

        assertThat(Browser.query(Browser.location(authorize(browser, silent))))
                .containsEntry("error", "login_required");
        signIn(browser, user(), request);
        assertThat(Browser.query(Browser.location(authorize(browser, silent)))).containsKey("code");

        silent.put("scope", "openid email");
        assertThat(Browser.query(Browser.location(authorize(browser, silent))))
                .containsEntry("error", "consent_required");
    }

    @Test
    @DisplayName("RFC 8252 §8.6: a native client is never answered silently")
    void asksForNativeClients() {
        var client = client("Native", Map.of());
        var browser = browser();
        var request = authorizationRequest(client);
        signIn(browser, user(), request);
        request.put("prompt", "none");

        assertThat(Browser.query(Browser.location(authorize(browser, request))))
                .containsEntry("error", "interaction_required");
    }

    @Test
    @DisplayName("prompt=login and max_age=0: SHOULD authenticate again, and auth_time says when")
    void signsInAgainOnDemand() {
        var client = confidentialClient();
        var browser = browser();
        var user = user();
        signIn(browser, user, authorizationRequest(client));
        var request = authorizationRequest(client);
        request.put("prompt", "login consent");

        assertThat(Browser.location(authorize(browser, request)).getPath()).isEqualTo("/sign-in");
        var tokens = json(token(redemption(client, code(signIn(browser, user, request)))));
        assertThat(claims(tokens.path("id_token"))).containsKey("auth_time");

        request.put("prompt", "consent");
        request.put("max_age", "0");
        assertThat(Browser.location(authorize(browser, request)).getPath()).isEqualTo("/sign-in");

        request.put("max_age", "3600");
        var recent = json(token(redemption(client, code(signIn(browser, user, request)))));
        assertThat(claims(recent.path("id_token"))).containsKey("auth_time");
    }

    @Test
    void refusesValuesThatMakeNoSense() {
        var client = confidentialClient();
        assertRedirectedError(client, "prompt", "select_account", "invalid_request");
        assertRedirectedError(client, "prompt", "none login", "invalid_request");
        assertRedirectedError(client, "max_age", "-1", "invalid_request");
        assertRedirectedError(client, "response_mode", "web_message", "unsupported_response_mode");
        assertRedirectedError(client, "request", "x", "request_not_supported");
        assertRedirectedError(client, "request_uri", "https://x.test", "request_uri_not_supported");
        assertRedirectedError(client, "registration", "{}", "registration_not_supported");
        assertRedirectedError(client, "resource", "https://unknown.test", "invalid_target");
        assertRedirectedError(client, "id_token_hint", "x.y.z", "invalid_request");
        assertRedirectedError(client, "response_type", "id_token", "invalid_request");
    }

    private void assertRedirectedError(TestClient client, String name, String value, String error) {
        var request = authorizationRequest(client);
        request.put(name, value);
        var location = Browser.location(authorize(browser(), request));
        assertThat(location.toString()).as(name).startsWith(REDIRECT_URI);
        assertThat(Browser.query(location)).as(name + "=" + value).containsEntry("error", error);
    }

    @Test
    @DisplayName("id_token_hint: another person than the one signed in has to sign in")
    void asksWhenTheHintNamesSomebodyElse() {
        var client = confidentialClient();
        var hint = tokens(client).path("id_token").asText();
        var browser = browser();
        signIn(browser, user(), authorizationRequest(client));
        var request = authorizationRequest(client);
        request.put("id_token_hint", hint);

        assertThat(Browser.location(authorize(browser, request)).getPath()).isEqualTo("/sign-in");
    }

    @Test
    void takesAnAccessTokenForNoHint() {
        var client = confidentialClient();
        assertRedirectedError(client, "id_token_hint", managementToken(tenant().id()), "invalid_request");
    }

    @Test
    void answersByFragmentAndByForm() {
        var client = confidentialClient();
        var browser = browser();
        var user = user();
        signIn(browser, user, authorizationRequest(client));
        var request = authorizationRequest(client);
        request.remove("prompt");
        request.put("scope", "openid profile");
        request.put("response_mode", "fragment");
        assertThat(Browser.parameters(
                        Browser.location(authorize(browser, request)).getRawFragment()))
                .containsKeys("code", "iss", "state");

        request.put("response_mode", "form_post");
        request.put("state", "\"><script>alert(1)</script>");
        var form = authorize(browser, request);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains("action=\"" + REDIRECT_URI + "\"", "name=\"code\"")
                .doesNotContain("<script>alert");
        assertThat(form.headers().firstValue("content-security-policy").orElseThrow())
                .contains("script-src 'nonce-");
    }

    @Test
    void givesTheResumeUrlOnlyToTheBrowserThatBegan() {
        var client = confidentialClient();
        var browser = browser();
        authorize(browser, authorizationRequest(client));
        var uid = jdbi.withHandle(handle -> handle.createQuery("SELECT uid FROM interactions WHERE client_id = :id")
                .bind("id", client.id())
                .mapTo(String.class)
                .one());

        var stranger = browser().get("/oidc/auth/" + uid);

        assertError(stranger, 400, "invalid_request", "authorization request has expired");
        assertThat(parse(stranger).path("code").asText()).isEqualTo("session.not_found");
    }

    @Test
    void treatsATamperedCookieAsAbsent() {
        var client = confidentialClient();
        var browser = browser();
        authorize(browser, authorizationRequest(client));
        browser.tamper("_interaction", "%7B%22_legacy%22%3A%22" + "a".repeat(43) + "%22%7D");

        var response = experience(browser, "PUT", "", "{\"interactionEvent\":\"SignIn\"}", client.id());

        assertError(response, 400, "invalid_request", "interaction session id cookie not found");
        assertThat(parse(response).path("code").asText()).isEqualTo("session.not_found");
    }

    @Test
    void actsOnNoOtherApplicationsInteraction() {
        var browser = browser();
        authorize(browser, authorizationRequest(confidentialClient()));

        var response = experience(
                browser,
                "PUT",
                "",
                "{\"interactionEvent\":\"SignIn\"}",
                confidentialClient().id());

        assertError(response, 400, "invalid_request", "interaction client_id mismatch");
    }

    @Test
    void doesNotBringBackASessionThatEndedMeanwhile() {
        var client = confidentialClient();
        var browser = browser();
        var user = user();
        var request = authorizationRequest(client);
        signIn(browser, user, request);
        jdbi.useHandle(handle -> handle.execute("DELETE FROM sessions WHERE account_id = ?", user.id()));
        request.remove("prompt");

        assertThat(Browser.location(authorize(browser, request)).getPath()).isEqualTo("/sign-in");
        int sessions =
                jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM sessions WHERE account_id = :id")
                        .bind("id", user.id())
                        .mapTo(Integer.class)
                        .one());
        assertThat(sessions).isZero();
    }

    @Test
    void keepsWhatTwoApplicationsAreGivenAtOnce() throws Exception {
        var browser = browser();
        var user = user();
        var clients = java.util.stream.Stream.generate(this::confidentialClient)
                .limit(4)
                .toList();
        for (var client : clients) {
            signIn(browser, user, authorizationRequest(client));
        }
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client : clients) {
                threads.submit(() -> {
                    var request = authorizationRequest(client);
                    request.put("prompt", "none");
                    request.put("scope", "openid profile");
                    return authorize(browser, request);
                });
            }
        }

        int authorizations = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM sessions, jsonb_object_keys(authorizations) WHERE account_id = :id")
                .bind("id", user.id())
                .mapTo(Integer.class)
                .one());
        assertThat(authorizations).isEqualTo(4);
    }

    @Test
    void refusesParametersThatAreNoText() {
        assertError(browser().get("/oidc/auth?client_id=%00"), 400, "invalid_request");
        assertError(browser().json("POST", "/oidc/token", "{\"client_id\":\"\\u0000\"}"), 400, "invalid_request");
    }

    @Test
    void endsAnExpiredInteraction() {
        var client = confidentialClient();
        var browser = browser();
        authorize(browser, authorizationRequest(client));
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE interactions SET expires_at = now() - interval '1 minute' WHERE client_id = ?", client.id()));

        var response = experience(browser, "PUT", "", "{\"interactionEvent\":\"SignIn\"}", client.id());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(parse(response).path("code").asText()).isEqualTo("session.not_found");
    }

    @Test
    void givesTheBrowserANewSessionIdAtSignIn() {
        var browser = browser();
        signIn(browser, user(), authorizationRequest(confidentialClient()));
        var before = browser.cookie("_session").orElseThrow();
        var request = authorizationRequest(confidentialClient());

        signIn(browser, user(), request);

        assertThat(browser.cookie("_session").orElseThrow()).isNotEqualTo(before);
    }
}
