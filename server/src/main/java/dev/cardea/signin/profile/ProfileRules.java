package dev.cardea.signin.profile;

import dev.cardea.problem.ProblemException;
import dev.cardea.signin.state.PendingProfile;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.tenant.TenantId;
import dev.cardea.user.Identifier;
import dev.cardea.user.User;
import dev.cardea.user.UserProblem;
import dev.cardea.user.UserSettings;
import dev.cardea.user.Users;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What profile data must meet before it is staged, and again before it is written. */
@Singleton
public class ProfileRules {
    private final Users users;
    private final UserSettings settings;

    ProfileRules(Users users, UserSettings settings) {
        this.users = users;
        this.settings = settings;
    }

    /**
     * Checks data that is to be staged.
     *
     * @param user the identified person, if any
     * @throws ProblemException that they have the value already, that it breaks the username policy, or that it is
     *     another's
     */
    public void requireStageable(TenantId tenantId, @Nullable User user, PendingProfile profile) {
        requireMissing(user, profile);
        if (profile.username() != null) {
            settings.usernamePolicy(tenantId).require(profile.username());
        }
        requireUnique(tenantId, user, profile);
    }

    /** Checks staged data against what others have meanwhile; the username policy was asked before. */
    public void requireWritable(TenantId tenantId, @Nullable User user, PendingProfile profile) {
        requireMissing(user, profile);
        requireUnique(tenantId, user, profile);
    }

    private static void requireMissing(@Nullable User user, PendingProfile profile) {
        if (user == null) {
            return;
        }
        if (user.username() != null && profile.username() != null) {
            throw Plain.HAS_USERNAME.exception();
        }
        if (user.primaryEmail() != null && profile.primaryEmail() != null) {
            throw Plain.HAS_EMAIL.exception();
        }
        if (user.primaryPhone() != null && profile.primaryPhone() != null) {
            throw Plain.HAS_PHONE.exception();
        }
        if (user.hasPassword() && profile.passwordEncrypted() != null) {
            throw Plain.HAS_PASSWORD.exception();
        }
    }

    private void requireUnique(TenantId tenantId, @Nullable User user, PendingProfile profile) {
        if (profile.username() != null && isTaken(tenantId, user, Identifier.username(profile.username()))) {
            throw new ProblemException(new UserProblem.UsernameTaken());
        }
        if (profile.primaryEmail() != null && isTaken(tenantId, user, Identifier.email(profile.primaryEmail()))) {
            throw new ProblemException(new UserProblem.EmailTaken());
        }
        if (profile.primaryPhone() != null && isTaken(tenantId, user, Identifier.phone(profile.primaryPhone()))) {
            throw new ProblemException(new UserProblem.PhoneTaken());
        }
    }

    private boolean isTaken(TenantId tenantId, @Nullable User self, Identifier identifier) {
        return users.findByIdentifier(tenantId, identifier)
                .filter(holder -> self == null || !Objects.equals(holder.id(), self.id()))
                .isPresent();
    }
}
