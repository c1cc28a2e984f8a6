package dev.cardea.signin;

import dev.cardea.signin.state.InteractionEvent;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.signin.state.VerificationType;
import jakarta.inject.Singleton;

/** Keeps the tenant's sign-in mode. */
@Singleton
class SignInModeGuard {
    /** @throws dev.cardea.problem.ProblemException {@link Plain#MODE_FORBIDS} when the mode does not allow the event */
    void require(Step step, InteractionEvent event) {
        var mode = step.experience().methods().signInMode();
        var isAllowed = switch (event) {
            case SignIn -> mode.allowsSignIn();
            // Whoever holds a one-time token was invited.
            case Register -> mode.allowsRegistration() || step.state().hasVerified(VerificationType.OneTimeToken);
            case ForgotPassword -> true;
        };
        if (!isAllowed) {
            throw Plain.MODE_FORBIDS.exception();
        }
    }
}
