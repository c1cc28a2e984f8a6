package dev.cardea.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CardeaTest
class InteractionTest extends ExperienceTest {
    @ParameterizedTest
    @CsvSource({
        "PUT,''",
        "PUT,/interaction-event",
        "POST,/identification",
        "POST,/submit",
        "POST,/verification/password",
        "POST,/verification/new-password-identity",
        "POST,/profile",
        "PUT,/profile/password"
    })
    void needsAnInteraction(String method, String path) {
        var response = call(new Browser(tenant().endpoint()), method, path, "{}");

        expectProblem(response, 400, "session.not_found");
        assertThat(json(response).path("error").asText()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/interaction-event",
        "POST,/identification",
        "POST,/submit",
        "POST,/verification/password",
        "POST,/verification/new-password-identity",
        "POST,/profile",
        "PUT,/profile/password"
    })
    void tellsThatNothingWasBegunBeforeItLooksAtTheBody(String method, String path) {
        expectProblem(call(browser(), method, path, "{\"bad\":1}"), 404, "session.interaction_not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,''",
        "PUT,/interaction-event",
        "POST,/identification",
        "POST,/verification/password",
        "POST,/verification/new-password-identity",
        "POST,/profile",
        "PUT,/profile/password"
    })
    void refusesABodyThatDoesNotFit(String method, String path) {
        expectProblem(call(begun("SignIn"), method, path, "{\"verificationId\":5}"), 400, "guard.invalid_input");
    }

    @Test
    void beginsWithNothingKnown() {
        var state = json(get(begun("Register"), "/interaction"));

        assertThat(state.path("interactionEvent").asText()).isEqualTo("Register");
        assertThat(state.path("profile").isEmpty()).isTrue();
        assertThat(state.path("captcha").path("verified").asBoolean(true)).isFalse();
        assertThat(state.path("signInContext").path("ip").asText()).isNotEmpty();
        assertThat(state.has("userId")).isFalse();
    }

    @Test
    void beginsAgainFromNothing() {
        var browser = identified(user());
        begin(browser, "SignIn");

        expectProblem(submit(browser), 404, "session.identifier_not_found");
    }

    @Test
    void refusesACaptchaTokenThatNoProviderCanHaveMade() {
        var browser = browser();

        expectProblem(
                call(browser, "PUT", "", "{\"interactionEvent\":\"SignIn\",\"captchaToken\":\"t\"}"),
                422,
                "session.captcha_failed");
        expectProblem(get(browser, "/interaction"), 404, "session.interaction_not_found");
    }

    @Test
    void switchesBetweenSignInAndRegistration() {
        var browser = begun("SignIn");

        expect(204, call(browser, "PUT", "/interaction-event", "{\"interactionEvent\":\"Register\"}"));

        assertThat(json(get(browser, "/interaction")).path("interactionEvent").asText())
                .isEqualTo("Register");
    }

    @Test
    void forgetsThePendingProfileWithTheEvent() {
        var browser = begun("Register");
        expect(204, addProfile(browser, "username", "someone_else"));

        expect(204, call(browser, "PUT", "/interaction-event", "{\"interactionEvent\":\"SignIn\"}"));

        assertThat(json(get(browser, "/interaction")).path("profile").isEmpty()).isTrue();
    }

    @Test
    void keepsPasswordResetsApart() {
        expectProblem(
                call(begun("SignIn"), "PUT", "/interaction-event", "{\"interactionEvent\":\"ForgotPassword\"}"),
                400,
                "session.not_supported_for_forgot_password");
        expectProblem(
                call(begun("ForgotPassword"), "PUT", "/interaction-event", "{\"interactionEvent\":\"SignIn\"}"),
                400,
                "session.not_supported_for_forgot_password");
        expect(
                204,
                call(
                        begun("ForgotPassword"),
                        "PUT",
                        "/interaction-event",
                        "{\"interactionEvent\":\"ForgotPassword\"}"));
    }

    @Test
    void keepsTheSignInMode() {
        settings("sign_in_mode = 'SignIn'");

        expectProblem(
                call(begun("SignIn"), "PUT", "/interaction-event", "{\"interactionEvent\":\"Register\"}"),
                403,
                "auth.forbidden");
        begin(browser(), "Register");
    }

    @Test
    void findsNoEnterpriseConnectors() {
        assertThat(json(get(browser(), "/sso-connectors?email=lea@acme.example"))
                        .path("connectorIds")
                        .isEmpty())
                .isTrue();
        expectProblem(get(browser(), "/sso-connectors?email=lea"), 400, "guard.invalid_input");
    }

    @Test
    void doesNotHaveWhatIsNotBuilt() {
        assertThat(call(begun("SignIn"), "POST", "/verification/totp/secret", "")
                        .statusCode())
                .isEqualTo(404);
    }
}
