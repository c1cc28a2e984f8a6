package dev.cardea.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.user.User;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Nothing built so far can identify somebody for a reset, so the tests write the identified state themselves. */
@CardeaTest
class PasswordResetTest extends ExperienceTest {
    private static final String NEW_PASSWORD = "a wholly new phrase";

    @Test
    void acceptsNoPasswordRecord() {
        var browser = begun("ForgotPassword");
        var id = verified(browser, "username", String.valueOf(user().username()));

        expectProblem(identify(browser, id), 422, "session.not_supported_for_forgot_password");
    }

    @Test
    void belongsToItsEvent() {
        expectProblem(reset(identified(user()), NEW_PASSWORD), 400, "session.invalid_interaction_type");
        expectProblem(reset(begun("ForgotPassword"), NEW_PASSWORD), 404, "session.identifier_not_found");
    }

    @Test
    void setsTheNewPasswordAndSignsNobodyIn() {
        var user = user();
        var browser = identifiedForReset(user);

        expectProblem(submit(browser), 422, "user.new_password_required_in_profile");
        expectProblem(reset(browser, "aaa"), 422, "password.rejected");
        expectProblem(reset(browser, PASSWORD), 422, "user.same_password");
        expect(204, reset(browser, NEW_PASSWORD));
        expect(204, submit(browser));

        assertThat(users.verifyPassword(users.get(tenant().id(), user.id()), NEW_PASSWORD))
                .isTrue();
        assertThat(users.get(tenant().id(), user.id()).lastSignInAt()).isNull();
        expectProblem(get(browser, "/interaction"), 404, "session.interaction_not_found");
        begin(browser, "SignIn");
        expect(200, verifyPassword(browser, "username", String.valueOf(user.username()), NEW_PASSWORD));
    }

    private Browser identifiedForReset(User user) {
        var browser = identified(user);
        jdbi.useHandle(handle -> handle.execute("""
                UPDATE interactions
                   SET result = jsonb_set(result, '{interactionEvent}', '"ForgotPassword"')
                 WHERE result ->> 'userId' = ?
                """, user.id().value()));
        return browser;
    }

    private static HttpResponse<String> reset(Browser browser, String password) {
        return call(browser, "PUT", "/profile/password", "{\"password\":\"" + password + "\"}");
    }
}
