package dev.cardea.user;

import dev.cardea.http.Field;
import dev.cardea.http.NeverNull;
import dev.cardea.http.WebUrl;
import dev.cardea.password.PasswordAlgorithm;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies that {@code /api/users} takes. */
final class UserForms {
    private static final String PHONE = "^\\d+$";
    private static final String USERNAME = "^[A-Z_a-z]\\w*$";

    private UserForms() {}

    /** Everything is optional; a password comes in clear or as a digest of another system. */
    record NewUser(
            @Pattern(regexp = PHONE, message = "Invalid phone number") @Nullable
            String primaryPhone,

            @EmailAddress @Nullable String primaryEmail,

            @Pattern(regexp = USERNAME, message = "Invalid username") @Nullable
            String username,

            @Size(min = 1) @Nullable String password,
            @Size(max = 256) @Nullable String passwordDigest,
            @Nullable PasswordAlgorithm passwordAlgorithm,
            @Nullable String name,
            @WebUrl(orEmpty = true) @Nullable String avatar,
            @Nullable Map<String, Object> customData,
            @Nullable UserProfile profile) {

        UserChange change() {
            var change = new UserChange()
                    .primaryPhone(primaryPhone)
                    .primaryEmail(primaryEmail)
                    .username(username)
                    .name(name)
                    .avatar(avatar);
            if (customData != null) {
                change.customData(customData);
            }
            if (profile != null) {
                change.profile(profile);
            }
            return change;
        }

        @Override
        public String toString() {
            return "NewUser[" + username + "]";
        }
    }

    record UserPatch(
            Field<@Pattern(regexp = "^$|" + USERNAME, message = "Invalid username") String> username,
            Field<@EmailAddress(orEmpty = true) String> primaryEmail,
            Field<@Pattern(regexp = "^$|" + PHONE, message = "Invalid phone number") String> primaryPhone,
            Field<String> name,
            Field<@WebUrl(orEmpty = true) String> avatar,
            @NeverNull Field<Map<String, Object>> customData,
            @NeverNull Field<UserProfile> profile) {

        UserChange change() {
            var change = new UserChange();
            username.ifPresent(change::username);
            primaryEmail.ifPresent(change::primaryEmail);
            primaryPhone.ifPresent(change::primaryPhone);
            name.ifPresent(change::name);
            avatar.ifPresent(change::avatar);
            if (customData instanceof Field.Value<Map<String, Object>>(var data)) {
                change.customData(data);
            }
            if (profile instanceof Field.Value<UserProfile>(var value)) {
                change.profile(value);
            }
            return change;
        }
    }

    record CustomData(@NotNull Map<String, Object> customData) {}

    record Profile(@NotNull UserProfile profile) {}

    record Password(@NotEmpty String password) {
        @Override
        public String toString() {
            return "Password[]";
        }
    }

    record Expiration(@NotNull Boolean isExpired) {}

    record Suspension(@NotNull Boolean isSuspended) {}
}
