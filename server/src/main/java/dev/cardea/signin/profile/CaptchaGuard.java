package dev.cardea.signin.profile;

import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import jakarta.inject.Singleton;

/** Asks for proof of a human where the tenant wants it. */
@Singleton
public class CaptchaGuard {
    /** @throws dev.cardea.problem.ProblemException {@link Plain#CAPTCHA_REQUIRED} */
    public void require(Step step) {
        var captcha = step.state().captcha();
        if (step.experience().policies().captchaPolicy().enabled() && !captcha.verified() && !captcha.skipped()) {
            throw Plain.CAPTCHA_REQUIRED.exception();
        }
    }
}
