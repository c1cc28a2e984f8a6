package dev.cardea.signin.profile;

import dev.cardea.password.PasswordChecker;
import dev.cardea.password.PasswordDigest;
import dev.cardea.password.PasswordHasher;
import dev.cardea.problem.ProblemException;
import dev.cardea.signin.state.InteractionEvent;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.user.User;
import jakarta.inject.Singleton;

/** A password that somebody wants to have. */
@Singleton
public class NewPassword {
    private final PasswordChecker checker;
    private final PasswordHasher hasher;

    NewPassword(PasswordChecker checker, PasswordHasher hasher) {
        this.checker = checker;
        this.hasher = hasher;
    }

    /** Stages the new password of somebody who forgot theirs: {@code PUT /api/experience/profile/password}. */
    public void reset(Step step, String password) {
        if (step.event() != InteractionEvent.ForgotPassword) {
            throw Plain.INVALID_INTERACTION_TYPE.exception();
        }
        step.audit("Profile.Update");
        step.requireUser();
        var digest = digest(step, password);
        step.become(step.state().with(step.state().profile().withPassword(digest)));
    }

    /**
     * Digests a password that the policy accepts and that is not the one the person has.
     *
     * @throws ProblemException {@link dev.cardea.password.PasswordProblem.Rejected}, {@link Plain#SAME_PASSWORD}
     */
    PasswordDigest digest(Step step, String password) {
        var user = step.user().orElse(null);
        checker.require(
                step.experience().policies().passwordPolicy(),
                password,
                step.state().profile().personalInfo(user));
        if (user != null && isCurrent(user, password)) {
            throw Plain.SAME_PASSWORD.exception();
        }
        return hasher.hash(password);
    }

    /** Whoever still has a digest of another system may keep the password: only its digest is what has to change. */
    private boolean isCurrent(User user, String password) {
        var stored = user.password();
        return stored != null
                && switch (stored.algorithm()) {
                    case Argon2i, Argon2id -> hasher.verify(password, stored);
                    case Argon2d, SHA1, SHA256, MD5, Bcrypt, Legacy -> false;
                };
    }
}
