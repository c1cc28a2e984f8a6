package dev.cardea.signin.verification;

import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signinexperience.SignInPolicies.PasswordExpiration;
import dev.cardea.user.User;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Whether a password is too old to sign in with. */
@Singleton
class PasswordExpiry {
    private final InstantSource clock;

    PasswordExpiry(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @throws dev.cardea.problem.ProblemException {@link Plain#PASSWORD_EXPIRED},
     *     {@link Plain#INVALID_EXPIRATION_PERIOD} when the tenant's setting makes no sense
     */
    void requireUnexpired(PasswordExpiration policy, User user) {
        if (!policy.enabled()) {
            return;
        }
        var period = policy.validPeriod().orElseThrow(Plain.INVALID_EXPIRATION_PERIOD::exception);
        var updatedAt = user.passwordUpdatedAt();
        var since = updatedAt != null ? updatedAt : policy.since().orElse(user.createdAt());
        if (user.isPasswordExpired() || !clock.instant().isBefore(since.plus(period))) {
            throw Plain.PASSWORD_EXPIRED.exception();
        }
    }
}
