package dev.cardea.signin.verification;

import dev.cardea.signin.state.PendingProfile;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.signin.state.VerificationRecord;
import dev.cardea.signin.state.VerificationType;
import dev.cardea.signinexperience.SignInMethods;
import dev.cardea.signinexperience.SignInPolicies.MfaFactor;
import dev.cardea.user.User;
import java.util.Optional;

/**
 * What a verification method can be used for. Each answer is "nothing" unless the method says otherwise. Beans of this
 * type are found by {@link Verifications}.
 *
 * @param <R> what the method stores
 */
public interface VerificationMethod<R extends VerificationRecord> {
    VerificationType type();

    Class<R> recordType();

    /** Refuses a record that this tenant does not accept for signing in; its being verified is not the question. */
    default void requireEnabledForSignIn(R record, SignInMethods methods) {
        throw Plain.METHOD_NOT_ENABLED.exception();
    }

    /** Refuses a record by which this tenant does not let passwords be reset. */
    default void requireEnabledForForgotPassword(R record, SignInMethods methods) {
        throw Plain.METHOD_NOT_FOR_FORGOT_PASSWORD.exception();
    }

    /**
     * Finds whom a record identifies.
     *
     * @throws dev.cardea.problem.ProblemException {@link Plain#VERIFICATION_FAILED} when it is not verified, and the
     *     method's own error when it identifies nobody
     */
    default Identified identify(R record, Step step) {
        throw Plain.VERIFICATION_FAILED.exception();
    }

    /**
     * What a record contributes to a new account.
     *
     * @throws dev.cardea.problem.ProblemException {@link Plain#VERIFICATION_FAILED} when it is not verified or of no use
     */
    default PendingProfile profileForRegistration(R record, Step step) {
        throw Plain.VERIFICATION_FAILED.exception();
    }

    /** The second factor that a verified record of a method proves. */
    default Optional<MfaFactor> provesFactor(R record) {
        return Optional.empty();
    }

    /**
     * Whom a record stands for.
     *
     * @param synced what the provider of the identity says about them, to be stored with the sign-in
     */
    record Identified(User user, PendingProfile synced) {
        public static Identified as(User user) {
            return new Identified(user, PendingProfile.EMPTY);
        }
    }
}
