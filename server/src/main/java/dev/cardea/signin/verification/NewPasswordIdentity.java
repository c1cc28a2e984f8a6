package dev.cardea.signin.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardea.key.RandomIds;
import dev.cardea.password.PasswordAlgorithm;
import dev.cardea.password.PasswordChecker;
import dev.cardea.password.PasswordDigest;
import dev.cardea.password.PasswordHasher;
import dev.cardea.password.PersonalInfo;
import dev.cardea.problem.ProblemException;
import dev.cardea.signin.state.PendingProfile;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.signin.state.VerificationRecord;
import dev.cardea.signin.state.VerificationType;
import dev.cardea.signin.verification.PasswordVerification.TypedIdentifier;
import dev.cardea.signinexperience.SignInIdentifier;
import dev.cardea.user.Identifier;
import dev.cardea.user.UserProblem;
import dev.cardea.user.Users;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Username and password of an account to be, in one record. Deprecated by the profile endpoints, still in use. */
@Singleton
public class NewPasswordIdentity implements VerificationMethod<NewPasswordIdentity.Chosen> {
    private final Users users;
    private final PasswordChecker checker;
    private final PasswordHasher hasher;

    NewPasswordIdentity(Users users, PasswordChecker checker, PasswordHasher hasher) {
        this.users = users;
        this.checker = checker;
        this.hasher = hasher;
    }

    /** The record. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Chosen(
            String id,
            VerificationType type,
            TypedIdentifier identifier,
            @Nullable String passwordEncrypted,
            @Nullable PasswordAlgorithm passwordEncryptionMethod)
            implements VerificationRecord {
        @Override
        public boolean isProven() {
            return passwordEncrypted != null && passwordEncryptionMethod != null;
        }

        @Override
        public Object sanitized() {
            return Map.of("id", id, "type", type, "identifier", identifier);
        }

        @Override
        public String toString() {
            return "NewPasswordIdentity[" + id + "]";
        }
    }

    /**
     * Stores a username that is free and a password that the policy accepts.
     *
     * @return the record's id
     * @throws ProblemException {@link UserProblem.UsernameTaken}, {@link dev.cardea.password.PasswordProblem.Rejected}
     */
    public String choose(Step step, String username, String password) {
        var identifier = new TypedIdentifier(SignInIdentifier.USERNAME, username);
        step.audit("Verification.NewPasswordIdentity.Submit").with("identifier", identifier);
        if (users.findByIdentifier(step.tenantId(), Identifier.username(username))
                .isPresent()) {
            throw new ProblemException(new UserProblem.UsernameTaken());
        }
        checker.require(
                step.experience().policies().passwordPolicy(), password, new PersonalInfo(null, username, null, null));
        var digest = hasher.hash(password);
        var record = new Chosen(
                RandomIds.standard(),
                VerificationType.NewPasswordIdentity,
                identifier,
                digest.value(),
                digest.algorithm());
        step.become(step.state().with(record));
        return record.id();
    }

    @Override
    public VerificationType type() {
        return VerificationType.NewPasswordIdentity;
    }

    @Override
    public Class<Chosen> recordType() {
        return Chosen.class;
    }

    @Override
    public PendingProfile profileForRegistration(Chosen record, Step step) {
        var value = record.passwordEncrypted();
        var algorithm = record.passwordEncryptionMethod();
        if (value == null || algorithm == null) {
            throw Plain.VERIFICATION_FAILED.exception();
        }
        return PendingProfile.EMPTY
                .withUsername(record.identifier().value())
                .withPassword(new PasswordDigest(algorithm, value));
    }
}
