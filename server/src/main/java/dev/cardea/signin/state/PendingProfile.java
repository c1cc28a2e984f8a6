package dev.cardea.signin.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardea.password.PasswordAlgorithm;
import dev.cardea.password.PasswordDigest;
import dev.cardea.password.PersonalInfo;
import dev.cardea.user.User;
import dev.cardea.user.UserChange;
import dev.cardea.user.UserProfile;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person told about themselves and no user row has yet.
 *
 * @param submitted whether the form of extra fields was sent, so that its optional fields are not asked for again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PendingProfile(
        @Nullable String username,
        @Nullable String primaryEmail,
        @Nullable String primaryPhone,
        @Nullable String passwordEncrypted,
        @Nullable PasswordAlgorithm passwordEncryptionMethod,
        @Nullable String name,
        @Nullable String avatar,
        @Nullable UserProfile profile,
        @Nullable Map<String, Object> customData,
        @Nullable Boolean submitted) {

    public static final PendingProfile EMPTY =
            new PendingProfile(null, null, null, null, null, null, null, null, null, null);

    public PendingProfile withUsername(String value) {
        return new PendingProfile(
                value,
                primaryEmail,
                primaryPhone,
                passwordEncrypted,
                passwordEncryptionMethod,
                name,
                avatar,
                profile,
                customData,
                submitted);
    }

    public PendingProfile withPassword(PasswordDigest digest) {
        return new PendingProfile(
                username,
                primaryEmail,
                primaryPhone,
                digest.value(),
                digest.algorithm(),
                name,
                avatar,
                profile,
                customData,
                submitted);
    }

    /** Replaces everything that the form of extra fields may hold: what it left out is gone. */
    public PendingProfile withExtra(
            @Nullable String newName,
            @Nullable String newAvatar,
            UserProfile newProfile,
            Map<String, Object> newCustomData) {
        return new PendingProfile(
                username,
                primaryEmail,
                primaryPhone,
                passwordEncrypted,
                passwordEncryptionMethod,
                newName,
                newAvatar,
                newProfile,
                newCustomData,
                true);
    }

    /** This profile under {@code newer}, whose values win. */
    public PendingProfile merge(PendingProfile newer) {
        var newerPassword = newer.passwordEncrypted != null;
        return new PendingProfile(
                either(newer.username, username),
                either(newer.primaryEmail, primaryEmail),
                either(newer.primaryPhone, primaryPhone),
                newerPassword ? newer.passwordEncrypted : passwordEncrypted,
                newerPassword ? newer.passwordEncryptionMethod : passwordEncryptionMethod,
                either(newer.name, name),
                either(newer.avatar, avatar),
                either(newer.profile, profile),
                either(newer.customData, customData),
                either(newer.submitted, submitted));
    }

    /** Nothing but the note that the extra form was sent. */
    public PendingProfile cleared() {
        return new PendingProfile(null, null, null, null, null, null, null, null, null, submitted);
    }

    public @Nullable PasswordDigest password() {
        return passwordEncrypted == null || passwordEncryptionMethod == null
                ? null
                : new PasswordDigest(passwordEncryptionMethod, passwordEncrypted);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** What a password must not be made of: what is new here first, then what the user row has. */
    public PersonalInfo personalInfo(@Nullable User user) {
        return new PersonalInfo(
                either(name, user == null ? null : user.name()),
                either(username, user == null ? null : user.username()),
                either(primaryEmail, user == null ? null : user.primaryEmail()),
                either(primaryPhone, user == null ? null : user.primaryPhone()));
    }

    /** Adds to {@code change} what is to be written; JSON columns must have been merged by the caller. */
    public UserChange addTo(UserChange change, Instant now) {
        if (username != null) {
            change.username(username);
        }
        if (primaryEmail != null) {
            change.primaryEmail(primaryEmail);
        }
        if (primaryPhone != null) {
            change.primaryPhone(primaryPhone);
        }
        if (name != null) {
            change.name(name);
        }
        if (avatar != null) {
            change.avatar(avatar);
        }
        var digest = password();
        if (digest != null) {
            change.password(digest, now);
        }
        return change;
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first != null ? first : second;
    }

    @Override
    public String toString() {
        return "PendingProfile[username=" + username + "]";
    }
}
