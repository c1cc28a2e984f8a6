package dev.cardea.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardea.password.PasswordAlgorithm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user as the API shows one. The last three members are there only where they were asked for. */
public record UserResponse(
        UserId id,
        @Nullable String username,
        @Nullable String primaryEmail,
        @Nullable String primaryPhone,
        @Nullable String name,
        @Nullable String avatar,
        Map<String, Object> customData,
        Map<String, SocialIdentity> identities,
        @Nullable Instant lastSignInAt,
        Instant createdAt,
        Instant updatedAt,
        UserProfile profile,
        @Nullable String applicationId,
        @Nullable String cimdClientId,
        boolean isSuspended,
        boolean hasPassword,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Map<String, Object>> ssoIdentities,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String passwordDigest,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PasswordAlgorithm passwordAlgorithm) {

    public static UserResponse from(User user) {
        return from(user, false, false);
    }

    static UserResponse from(User user, boolean withSsoIdentities, boolean withPasswordHash) {
        return new UserResponse(
                user.id(),
                user.username(),
                user.primaryEmail(),
                user.primaryPhone(),
                user.name(),
                user.avatar(),
                user.customData(),
                user.identities(),
                user.lastSignInAt(),
                user.createdAt(),
                user.updatedAt(),
                user.profile(),
                user.applicationId(),
                user.cimdClientId(),
                user.isSuspended(),
                user.hasPassword(),
                withSsoIdentities ? List.of() : null,
                withPasswordHash ? user.passwordEncrypted() : null,
                withPasswordHash ? user.passwordEncryptionMethod() : null);
    }
}
