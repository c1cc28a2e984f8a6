package dev.cardea.signin;

import dev.cardea.signin.state.Body;
import dev.cardea.signin.state.InteractionEvent;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.SignInState;
import dev.cardea.signin.state.Step;
import jakarta.inject.Singleton;

/** Begins a sign-in, and turns it into one of another event. */
@Singleton
class Beginning {
    private final SignInModeGuard modeGuard;

    Beginning(SignInModeGuard modeGuard) {
        this.modeGuard = modeGuard;
    }

    /** Begins afresh. The sign-in mode is not asked yet: pages begin before they know what it will become. */
    void begin(Step step, Body body) {
        var event = body.choice("interactionEvent", InteractionEvent.class);
        var captchaToken = body.optionalText("captchaToken").filter(token -> !token.isEmpty());
        step.become(SignInState.initial(event));
        step.audit("Create");
        if (captchaToken.isPresent()) {
            step.auditKey("Interaction.Create.Captcha");
            // There is no provider that could have made the token.
            throw Plain.CAPTCHA_FAILED.exception();
        }
    }

    void switchEvent(Step step, Body body) {
        var event = body.choice("interactionEvent", InteractionEvent.class);
        step.audit("Update").with("interactionEvent", event);
        modeGuard.require(step, event);
        var isOrWasReset = event == InteractionEvent.ForgotPassword || step.event() == InteractionEvent.ForgotPassword;
        if (event != step.event() && isOrWasReset) {
            throw Plain.NOT_FOR_FORGOT_PASSWORD.exception();
        }
        step.become(step.state().switchedTo(event));
    }
}
