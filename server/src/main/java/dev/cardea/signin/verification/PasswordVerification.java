package dev.cardea.signin.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardea.key.RandomIds;
import dev.cardea.sentinel.Sentinel;
import dev.cardea.sentinel.SentinelAction;
import dev.cardea.signin.state.SignInProblem;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.signin.state.VerificationRecord;
import dev.cardea.signin.state.VerificationType;
import dev.cardea.signinexperience.SignInIdentifier;
import dev.cardea.signinexperience.SignInMethods;
import dev.cardea.user.Identifier;
import dev.cardea.user.User;
import dev.cardea.user.Users;
import jakarta.inject.Singleton;
import java.util.Map;

/** Signing in with an identifier and its password. */
@Singleton
public class PasswordVerification implements VerificationMethod<PasswordVerification.Verified> {
    private final Users users;
    private final Sentinel sentinel;
    private final PasswordExpiry expiry;

    PasswordVerification(Users users, Sentinel sentinel, PasswordExpiry expiry) {
        this.users = users;
        this.sentinel = sentinel;
        this.expiry = expiry;
    }

    /** What the person typed to say who they are. */
    public record TypedIdentifier(SignInIdentifier type, String value) {
        Identifier toIdentifier() {
            return new Identifier(Identifier.Type.valueOf(type.name()), value);
        }
    }

    /** The record; it exists only after a success. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Verified(String id, VerificationType type, TypedIdentifier identifier, boolean verified)
            implements VerificationRecord {
        @Override
        public boolean isProven() {
            return verified;
        }
    }

    /**
     * Verifies a password and stores the record.
     *
     * @return the record's id
     * @throws dev.cardea.problem.ProblemException {@link Plain#INVALID_CREDENTIALS}, {@link Plain#SUSPENDED},
     *     {@link Plain#PASSWORD_EXPIRED}, or that the identifier is locked
     */
    public String verify(Step step, TypedIdentifier identifier, String password) {
        step.audit("Verification.Password.Submit").with("identifier", identifier);
        var target = new Sentinel.Target(
                step.tenantId(),
                identifier.value(),
                Map.of(
                        "event", step.event().name(),
                        "identifierType", identifier.type().toString(),
                        "interactionId", step.interaction().uid()));
        var user = sentinel.guard(
                target,
                SentinelAction.Password,
                step.experience().policies().sentinelPolicy(),
                () -> authenticate(step, identifier, password));
        expiry.requireUnexpired(step.experience().policies().passwordExpiration(), user);
        var record = new Verified(RandomIds.standard(), VerificationType.Password, identifier, true);
        step.become(step.state().with(record));
        return record.id();
    }

    private User authenticate(Step step, TypedIdentifier identifier, String password) {
        var found = users.findByIdentifier(step.tenantId(), identifier.toIdentifier());
        // Asked even when nobody was found: the answer takes as long as for anybody else.
        if (!users.verifyPassword(found.orElse(null), password) || found.isEmpty()) {
            throw Plain.INVALID_CREDENTIALS.exception();
        }
        if (found.get().isSuspended()) {
            throw Plain.SUSPENDED.exception();
        }
        return found.get();
    }

    @Override
    public VerificationType type() {
        return VerificationType.Password;
    }

    @Override
    public Class<Verified> recordType() {
        return Verified.class;
    }

    @Override
    public void requireEnabledForSignIn(Verified record, SignInMethods methods) {
        if (methods.signIn()
                .method(record.identifier().type())
                .filter(SignInMethods.Method::password)
                .isEmpty()) {
            throw Plain.METHOD_NOT_ENABLED.exception();
        }
    }

    @Override
    public Identified identify(Verified record, Step step) {
        if (!record.isProven()) {
            throw Plain.VERIFICATION_FAILED.exception();
        }
        return users.findByIdentifier(step.tenantId(), record.identifier().toIdentifier())
                .map(Identified::as)
                .orElseThrow(
                        () -> new SignInProblem.UserNotExist(record.identifier().value()).exception());
    }
}
