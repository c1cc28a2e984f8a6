package dev.cardea.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.key.RandomIds;
import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.user.Identifier;
import dev.cardea.user.User;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@CardeaTest
class RegistrationTest extends ExperienceTest {
    private final String username = "n" + RandomIds.brief();

    @Test
    void registersByUsernameAndPassword() {
        var browser = begun("Register");
        expect(204, addProfile(browser, "username", username));
        expect(204, addProfile(browser, "password", PASSWORD));

        expect(201, register(browser));
        assertThat(registered().lastSignInAt()).isNull();
        assertThat(registered().logtoConfig().path("mfa").path("enabled").asBoolean(true))
                .isFalse();

        expect(200, submit(browser));
        assertThat(registered().lastSignInAt()).isNotNull();
        assertThat(users.verifyPassword(registered(), PASSWORD)).isTrue();
    }

    @Test
    void registersOnceThoughAskedTwice() {
        var browser = begun("Register");
        expect(204, addProfile(browser, "username", username));
        expect(204, addProfile(browser, "password", PASSWORD));
        expect(201, register(browser));
        var id = registered().id();

        expect(201, register(browser));
        expect(200, submit(browser));
        assertThat(registered().id()).isEqualTo(id);
    }

    @Test
    void registersByTheDeprecatedRecord() {
        var browser = begun("Register");
        var response = call(
                browser,
                "POST",
                "/verification/new-password-identity",
                "{\"identifier\":{\"type\":\"username\",\"value\":\"%s\"},\"password\":\"%s\"}"
                        .formatted(username, PASSWORD));
        expect(200, response);

        expect(201, identify(browser, json(response).path("verificationId").asText()));
        assertThat(users.verifyPassword(registered(), PASSWORD)).isTrue();
    }

    @Test
    void neverShowsTheDigest() {
        var browser = begun("Register");
        addProfile(browser, "password", PASSWORD);
        call(
                browser,
                "POST",
                "/verification/new-password-identity",
                "{\"identifier\":{\"type\":\"username\",\"value\":\"%s\"},\"password\":\"%s\"}"
                        .formatted(username, PASSWORD));

        assertThat(get(browser, "/interaction").body()).doesNotContain("argon2", "passwordEncrypted");
    }

    @Test
    void leavesNoDigestBehind() {
        var browser = begun("Register");
        expect(204, addProfile(browser, "username", username));
        expect(204, addProfile(browser, "password", PASSWORD));
        call(
                browser,
                "POST",
                "/verification/new-password-identity",
                "{\"identifier\":{\"type\":\"username\",\"value\":\"%s\"},\"password\":\"%s\"}"
                        .formatted(username, PASSWORD));
        expect(201, register(browser));
        var response = submit(browser);
        expect(200, response);

        assertThat(stored("interactions"))
                .hasSize(1)
                .allMatch(row -> row.contains("NewPasswordIdentity") && !row.contains("passwordEncrypted"));
        browser.get(json(response).path("redirectTo").asText());
        assertThat(stored("session_extensions")).noneMatch(row -> row.contains("passwordEncrypted"));
    }

    /** What a table has about the person who registered. */
    private java.util.List<String> stored(String table) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT CAST(t AS text) FROM %s t WHERE CAST(t AS text) LIKE ?".formatted(table))
                .bind(0, "%" + registered().id().value() + "%")
                .mapTo(String.class)
                .list());
    }

    @Test
    void asksForWhatIsMissing() {
        var response = register(begun("Register"));

        expectProblem(response, 422, "user.missing_profile");
        assertThat(json(response).path("data").toString())
                .isEqualTo("{\"missingProfile\":[\"username\",\"password\"]}");
    }

    @Test
    void keepsWhatARecordBroughtThoughTheRestFailed() {
        settings(
                "sign_up = '{\"identifiers\":[\"username\"],\"password\":true,\"verify\":true,\"secondaryIdentifiers\":[{\"identifier\":\"email\",\"verify\":true}]}'");
        var browser = begun("Register");
        var record = json(call(
                browser,
                "POST",
                "/verification/new-password-identity",
                "{\"identifier\":{\"type\":\"username\",\"value\":\"%s\"},\"password\":\"%s\"}"
                        .formatted(username, PASSWORD)));

        expectProblem(identify(browser, record.path("verificationId").asText()), 422, "user.missing_profile");

        assertThat(json(get(browser, "/interaction"))
                        .path("profile")
                        .path("username")
                        .asText())
                .isEqualTo(username);
    }

    @Test
    void refusesAUsernameThatIsTaken() {
        var taken = String.valueOf(user().username());

        expectProblem(addProfile(begun("Register"), "username", taken), 422, "user.username_already_in_use");
    }

    @Test
    void refusesAUsernameThatWasTakenMeanwhile() {
        var browser = begun("Register");
        expect(204, addProfile(browser, "username", username));
        expect(204, addProfile(browser, "password", PASSWORD));
        user(new dev.cardea.user.UserChange().username(username));

        expectProblem(register(browser), 422, "user.username_already_in_use");
    }

    @Test
    void letsOneOfManyHaveAUsername() throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 6; i++) {
            var browser = begun("Register");
            expect(204, addProfile(browser, "username", username));
            expect(204, addProfile(browser, "password", PASSWORD));
            tasks.add(() -> register(browser).statusCode());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(tasks)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 422);
        }
    }

    @Test
    void refusesWhatTheUsernamePolicyForbids() {
        settings("""
            username_policy = '{"caseSensitive":true,"minLength":4,"maxLength":20,"allowedChars":{"lowercase":true,"uppercase":false,"numbers":true,"underscore":true}}'
            """);
        var browser = begun("Register");

        expectProblem(addProfile(browser, "username", "abc"), 422, "user.username_too_short");
        expectProblem(addProfile(browser, "username", "Abcd"), 422, "user.username_uppercase_not_allowed");
        expectProblem(addProfile(browser, "username", "1abc"), 400, "guard.invalid_input");
    }

    @Test
    void refusesWhatThePasswordPolicyForbids() {
        var browser = begun("Register");
        addProfile(browser, "username", username);
        var response = addProfile(browser, "password", username);

        expectProblem(response, 422, "password.rejected");
        assertThat(json(response).path("data").isArray()).isTrue();
        assertThat(json(response).path("data").findValuesAsText("code"))
                .contains("password_rejected.restricted.user_info");
    }

    @Test
    void keepsTheSignInMode() {
        var browser = begun("Register");
        expect(204, addProfile(browser, "username", username));
        expect(204, addProfile(browser, "password", PASSWORD));
        settings("sign_in_mode = 'SignIn'");

        expectProblem(register(browser), 403, "auth.forbidden");
    }

    @Test
    void doesNotRegisterByAPasswordThatSomebodyHas() {
        var browser = begun("Register");
        var id = verified(browser, "username", String.valueOf(user().username()));

        expectProblem(identify(browser, id), 400, "session.verification_failed");
    }

    @Test
    void takesExtraFields() {
        var browser = begun("Register");
        addProfile(browser, "username", username);
        addProfile(browser, "password", PASSWORD);
        expect(204, call(browser, "POST", "/profile", """
                        {"type":"extraProfile","values":{"name":"Lea","familyName":"Berg","shoeSize":41,"address":{"locality":"Graz"}}}"""));
        expect(201, register(browser));

        assertThat(registered().name()).isEqualTo("Lea");
        assertThat(registered().profile().familyName()).isEqualTo("Berg");
        assertThat(registered().customData()).containsEntry("shoeSize", 41);
    }

    @Test
    void refusesExtraFieldsThatAreNone() {
        var browser = begun("Register");

        expectProblem(extra(browser, "preferredUsername"), 400, "custom_profile_fields.name_conflict_built_in_prop");
        expectProblem(extra(browser, "primaryEmail"), 400, "custom_profile_fields.name_conflict_sign_in_identifier");
        expectProblem(extra(browser, "onboarding"), 400, "custom_profile_fields.name_conflict_custom_data");
        expectProblem(extra(browser, "not-a-key"), 400, "guard.invalid_input");
        expectProblem(
                call(browser, "POST", "/profile", "{\"type\":\"extraProfile\",\"values\":{\"name\":5}}"),
                400,
                "guard.invalid_input");
    }

    @Test
    void bringsInAddressesOnlyByVerifiedRecords() {
        for (var type : new String[] {"email", "phone", "social"}) {
            expectProblem(
                    call(
                            begun("Register"),
                            "POST",
                            "/profile",
                            "{\"type\":\"%s\",\"verificationId\":\"none\"}".formatted(type)),
                    404,
                    "session.verification_session_not_found");
        }
        expectProblem(
                call(begun("Register"), "POST", "/profile", "{\"type\":\"nonsense\"}"), 400, "guard.invalid_input");
    }

    @Test
    void doesNotReplaceWhatSomebodyHas() {
        var browser = identified(user());

        expectProblem(addProfile(browser, "username", username), 422, "user.username_exists_in_profile");
        expectProblem(addProfile(browser, "password", "another horse battery"), 422, "user.password_exists_in_profile");
        expectProblem(addProfile(browser, "password", PASSWORD), 422, "user.same_password");
    }

    @Test
    void takesNoProfileForAPasswordReset() {
        expectProblem(
                addProfile(begun("ForgotPassword"), "username", username),
                400,
                "session.not_supported_for_forgot_password");
        expectProblem(addProfile(begun("SignIn"), "username", username), 404, "session.identifier_not_found");
    }

    private HttpResponse<String> extra(Browser browser, String key) {
        return call(browser, "POST", "/profile", "{\"type\":\"extraProfile\",\"values\":{\"" + key + "\":\"x\"}}");
    }

    private static HttpResponse<String> register(Browser browser) {
        return call(browser, "POST", "/identification", "{}");
    }

    private User registered() {
        return users.findByIdentifier(tenant().id(), Identifier.username(username))
                .orElseThrow();
    }
}
