package dev.cardea.signin;

import dev.cardea.signin.state.InteractionEvent;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.signin.state.VerificationRecord;
import dev.cardea.signin.state.VerificationType;
import dev.cardea.signin.verification.Verifications;
import jakarta.inject.Singleton;

/** Turns a verified record into the person it stands for, for signing in and for resetting a password. */
@Singleton
class Identification {
    private final SignInModeGuard modeGuard;
    private final Verifications verifications;

    Identification(SignInModeGuard modeGuard, Verifications verifications) {
        this.modeGuard = modeGuard;
        this.verifications = verifications;
    }

    void identify(Step step, String verificationId) {
        var record = step.requireRecord(verificationId);
        requireEnabled(step, record);
        var identified = verifications.identify(record, step);
        var user = identified.user();
        if (user.isSuspended()) {
            throw Plain.SUSPENDED.exception();
        }
        var known = step.state().userId();
        if (known != null) {
            if (!known.equals(user.id().value())) {
                throw Plain.IDENTITY_CONFLICT.exception();
            }
            return;
        }
        var state = step.state().identifiedAs(user.id().value());
        step.become(state.with(state.profile().merge(identified.synced())));
    }

    private void requireEnabled(Step step, VerificationRecord record) {
        if (record.type() == VerificationType.OneTimeToken && record.isProven()) {
            return;
        }
        var methods = step.experience().methods();
        if (step.event() == InteractionEvent.ForgotPassword) {
            verifications.requireEnabledForForgotPassword(record, methods);
            return;
        }
        modeGuard.require(step, InteractionEvent.SignIn);
        verifications.requireEnabledForSignIn(record, methods);
    }
}
