package dev.cardea.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.key.RandomIds;
import dev.cardea.password.PasswordAlgorithm;
import dev.cardea.password.PasswordDigest;
import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.user.UserChange;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@CardeaTest
class PasswordSignInTest extends ExperienceTest {
    @Test
    void signsIn() {
        var user = user();
        var browser = identified(user);

        var response = submit(browser);

        expect(200, response);
        assertThat(json(response).path("redirectTo").asText()).startsWith(tenant().issuer() + "/auth/");
        assertThat(users.get(tenant().id(), user.id()).lastSignInAt()).isNotNull();
        var back = browser.get(json(response).path("redirectTo").asText());
        assertThat(back.statusCode()).isEqualTo(303);
    }

    @Test
    void writesAnAuditRowForEachStep() {
        var user = user();
        var browser = identified(user);
        var uid = json(submit(browser)).path("redirectTo").asText();
        uid = uid.substring(uid.lastIndexOf('/') + 1);

        assertThat(audit("Interaction.SignIn.Create", uid).path("result").asText())
                .isEqualTo("Success");
        assertThat(audit("Interaction.SignIn.Verification.Password.Submit", uid)
                        .path("identifier")
                        .path("value")
                        .asText())
                .isEqualTo(user.username());
        assertThat(audit("Interaction.SignIn.Identifier.Submit", uid)
                        .path("userId")
                        .asText())
                .isEqualTo(user.id().value());
        var submitted = audit("Interaction.SignIn.Submit", uid);
        assertThat(submitted.path("applicationId").asText()).isEqualTo("demo-app");
        assertThat(submitted.path("interaction").path("userId").asText())
                .isEqualTo(user.id().value());
    }

    @Test
    void tellsAWrongPasswordFromNothing() {
        var browser = begun("SignIn");
        var username = String.valueOf(user().username());

        expectProblem(verifyPassword(browser, "username", username, "wrong"), 422, "session.invalid_credentials");
        expectProblem(verifyPassword(browser, "username", "nobody", PASSWORD), 422, "session.invalid_credentials");
        var without = users.create(tenant().id(), new UserChange().username("w" + RandomIds.brief()));
        expectProblem(
                verifyPassword(browser, "username", String.valueOf(without.username()), PASSWORD),
                422,
                "session.invalid_credentials");
        assertThat(json(get(browser, "/interaction")).has("verificationRecords"))
                .isFalse();
    }

    @Test
    void refusesTheSuspended() {
        var user = user();
        users.suspend(tenant().id(), user.id(), true);

        expectProblem(
                verifyPassword(begun("SignIn"), "username", String.valueOf(user.username()), PASSWORD),
                401,
                "user.suspended");
    }

    @Test
    void refusesWhoWasSuspendedSinceTheVerification() {
        var user = user();
        var browser = begun("SignIn");
        var id = verified(browser, "username", String.valueOf(user.username()));
        users.suspend(tenant().id(), user.id(), true);

        expectProblem(identify(browser, id), 401, "user.suspended");
    }

    @Test
    void refusesWhoWasSuspendedSinceTheIdentification() {
        var user = user();
        var browser = identified(user);
        users.suspend(tenant().id(), user.id(), true);

        expectProblem(submit(browser), 401, "user.suspended");
    }

    @Test
    void locksAnIdentifierThatIsGuessedAt() {
        settings("sentinel_policy = '{\"maxAttempts\":3,\"lockoutDuration\":10}'");
        var browser = begun("SignIn");
        var username = String.valueOf(user().username());
        for (var i = 0; i < 2; i++) {
            expectProblem(verifyPassword(browser, "username", username, "wrong"), 422, "session.invalid_credentials");
        }

        expectProblem(
                verifyPassword(browser, "username", username, "wrong"),
                400,
                "session.verification_blocked_too_many_attempts");
        expectProblem(
                verifyPassword(begun("SignIn"), "username", username, PASSWORD),
                400,
                "session.verification_blocked_too_many_attempts");
    }

    @Test
    void findsPeopleByEmailAndPhone() {
        settings("""
            sign_in = '{"methods":[{"identifier":"email","password":true,"verificationCode":false,"isPasswordPrimary":true},{"identifier":"phone","password":true,"verificationCode":false,"isPasswordPrimary":true}]}',
            sign_up = '{"identifiers":["email"],"password":true,"verify":true}'
            """);
        var email = "Lea." + RandomIds.brief() + "@acme.example";
        user(new UserChange().primaryEmail(email).primaryPhone("4917" + number()));
        var browser = begun("SignIn");

        expect(204, identify(browser, verified(browser, "email", email.toLowerCase(java.util.Locale.ROOT))));
        expect(200, submit(browser));
    }

    private static String number() {
        return "0"
                + Long.toString(java.util.concurrent.ThreadLocalRandom.current().nextLong(1_000_000, 9_999_999));
    }

    @Test
    void asksAtIdentificationWhetherTheMethodIsOn() {
        var email = RandomIds.brief() + "@acme.example";
        user(new UserChange().primaryEmail(email));
        var browser = begun("SignIn");

        expectProblem(identify(browser, verified(browser, "email", email)), 422, "user.sign_in_method_not_enabled");
    }

    @Test
    void keepsTheSignInModeAtIdentification() {
        var user = user();
        var browser = begun("SignIn");
        var id = verified(browser, "username", String.valueOf(user.username()));
        settings("sign_in_mode = 'Register'");

        expectProblem(identify(browser, id), 403, "auth.forbidden");
    }

    @Test
    void knowsOnlyTheLatestRecord() {
        var username = String.valueOf(user().username());
        var browser = begun("SignIn");
        var first = verified(browser, "username", username);
        verified(browser, "username", username);

        expectProblem(identify(browser, first), 404, "session.verification_session_not_found");
        expectProblem(call(browser, "POST", "/identification", "{}"), 400, "guard.invalid_input");
    }

    @Test
    void doesNotLetTwoPeopleShareASignIn() {
        var browser = identified(user());
        var other = verified(browser, "username", String.valueOf(user().username()));

        expectProblem(identify(browser, other), 409, "session.identity_conflict");
    }

    @Test
    void refusesAPasswordThatIsTooOld() {
        settings("password_expiration = '{\"enabled\":true,\"validPeriodDays\":30}'");
        var old = users.create(
                tenant().id(),
                new UserChange()
                        .username("o" + RandomIds.brief())
                        .password(hasher.hash(PASSWORD), Instant.now().minus(Duration.ofDays(31))));

        expectProblem(
                verifyPassword(begun("SignIn"), "username", String.valueOf(old.username()), PASSWORD),
                422,
                "password.expired");
        verified(begun("SignIn"), "username", String.valueOf(user().username()));
    }

    @Test
    void refusesToGuessWhatAPeriodMeans() {
        settings("password_expiration = '{\"enabled\":true,\"validPeriodDays\":0}'");

        expectProblem(
                verifyPassword(begun("SignIn"), "username", String.valueOf(user().username()), PASSWORD),
                422,
                "sign_in_experiences.password_expiration_invalid_period_days");
    }

    @Test
    void replacesAForeignDigestAtTheFirstSignIn() {
        var md5 = "5f4dcc3b5aa765d61d8327deb882cf99"; // "password"
        var user = users.create(
                tenant().id(),
                new UserChange()
                        .username("m" + RandomIds.brief())
                        .password(new PasswordDigest(PasswordAlgorithm.MD5, md5), Instant.EPOCH));

        expect(200, verifyPassword(begun("SignIn"), "username", String.valueOf(user.username()), "password"));

        var stored = users.get(tenant().id(), user.id());
        assertThat(stored.passwordEncryptionMethod()).isEqualTo(PasswordAlgorithm.Argon2id);
        assertThat(stored.passwordUpdatedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void asksForWhatTheAccountLacks() {
        settings(
                "sign_up = '{\"identifiers\":[\"username\"],\"password\":true,\"verify\":true,\"secondaryIdentifiers\":[{\"identifier\":\"email\",\"verify\":true}]}'");
        var response = submit(identified(user()));

        expectProblem(response, 422, "user.missing_profile");
        assertThat(json(response).path("data").toString()).isEqualTo("{\"missingProfile\":[\"email\"]}");
    }

    @Test
    void asksForTheSecondFactorOfWhoHasOne() {
        settings("mfa = '{\"factors\":[\"Totp\"],\"policy\":\"UserControlled\"}'");
        var user = user();
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE users SET mfa_verifications = '[{\"type\":\"Totp\",\"id\":\"t\",\"key\":\"k\"}]' WHERE id = ?",
                user.id().value()));
        var browser = identified(user);
        var response = submit(browser);

        expectProblem(response, 403, "session.mfa.require_mfa_verification");
        assertThat(json(response).path("data").toString())
                .contains("\"availableFactors\":[\"Totp\"]")
                .contains("\"maskedIdentifiers\":{}");
        expectProblem(addProfile(browser, "username", "x"), 403, "session.mfa.require_mfa_verification");
    }

    @Test
    void asksForTheSecondFactorWhateverTheEventIsCalledNow() {
        settings("mfa = '{\"factors\":[\"Totp\"],\"policy\":\"UserControlled\"}'");
        var user = user();
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE users SET mfa_verifications = '[{\"type\":\"Totp\",\"id\":\"t\",\"key\":\"k\"}]' WHERE id = ?",
                user.id().value()));
        var browser = identified(user);
        expect(204, call(browser, "PUT", "/interaction-event", "{\"interactionEvent\":\"Register\"}"));

        expectProblem(submit(browser), 403, "session.mfa.require_mfa_verification");
        expectProblem(addProfile(browser, "username", "x"), 403, "session.mfa.require_mfa_verification");
        expectProblem(call(browser, "POST", "/identification", "{}"), 409, "session.identity_conflict");
    }

    @Test
    void asksForAHuman() {
        settings("captcha_policy = '{\"enabled\":true}'");

        expectProblem(submit(identified(user())), 422, "session.captcha_required");
    }

    @Test
    void needsSomebodyToSubmit() {
        expectProblem(submit(begun("SignIn")), 404, "session.identifier_not_found");
    }

    @Test
    void letsOneOfTwoStepsAtOnceThrough() throws Exception {
        var browser = begun("SignIn");
        var username = String.valueOf(user().username());
        Browser same = browser;
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> verifyPassword(same, "username", username, PASSWORD));
            var two = threads.submit(() -> verifyPassword(same, "username", username, PASSWORD));
            assertThat(java.util.List.of(one.get().statusCode(), two.get().statusCode()))
                    .allMatch(status -> status == 200 || status == 409)
                    .contains(200);
        }
    }
}
