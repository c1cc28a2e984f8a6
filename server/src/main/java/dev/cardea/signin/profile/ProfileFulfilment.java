package dev.cardea.signin.profile;

import dev.cardea.signin.state.Body;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Takes what a person tells about themselves. */
@Singleton
public class ProfileFulfilment {
    private final List<ProfileKind> kinds;
    private final MfaGuard mfaGuard;

    ProfileFulfilment(@All List<ProfileKind> kinds, MfaGuard mfaGuard) {
        this.kinds = List.copyOf(kinds);
        this.mfaGuard = mfaGuard;
    }

    /** Stages the data of {@code body}: {@code POST /api/experience/profile}. */
    public void add(Step step, Body body) {
        var type = body.text("type");
        var kind = kinds.stream()
                .filter(candidate -> candidate.types().contains(type))
                .findFirst()
                .orElseThrow(() -> body.issue("type", "invalid_union_discriminator", "Unknown type '" + type + "'"));
        var stage = kind.read(type, body);
        step.audit("Profile.Update").with("payload", body.members());
        requireAllowed(step, kind);
        stage.accept(step);
    }

    private void requireAllowed(Step step, ProfileKind kind) {
        switch (step.event()) {
            case ForgotPassword -> throw Plain.NOT_FOR_FORGOT_PASSWORD.exception();
            case SignIn -> {
                if (kind.comesBeforeMfa()) {
                    step.requireUser();
                } else {
                    mfaGuard.require(step);
                }
            }
            case Register -> {
                // Nobody need be identified; whoever is has to be the one who registers, or prove the second factor.
                var isIdentified = step.state().userId() != null;
                if (isIdentified && !step.state().isRegistering() && !kind.comesBeforeMfa()) {
                    mfaGuard.require(step);
                }
            }
        }
    }
}
