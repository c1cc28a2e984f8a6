package dev.cardea.user;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardea.password.PasswordAlgorithm;
import dev.cardea.password.PasswordDigest;
import dev.cardea.password.PersonalInfo;
import dev.cardea.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code users}. It holds secrets (password digest, second factors), so it is never serialised and prints
 * only its id.
 *
 * @param primaryPhone international digits without a plus sign
 * @param identities by connector target
 * @param logtoConfig what a person chose about prompts: {@code mfa}, {@code passkey_sign_in}
 * @param mfaVerifications the second factors; the package that verifies them knows their shape
 */
public record User(
        TenantId tenantId,
        UserId id,
        @Nullable String username,
        @Nullable String primaryEmail,
        @Nullable String primaryPhone,
        @Nullable String passwordEncrypted,
        @Nullable PasswordAlgorithm passwordEncryptionMethod,
        @Nullable String name,
        @Nullable String avatar,
        @Json UserProfile profile,
        @Nullable String applicationId,
        @Nullable String cimdClientId,
        @Json Map<String, SocialIdentity> identities,
        @Json Map<String, Object> customData,
        @Json JsonNode logtoConfig,
        @Json JsonNode mfaVerifications,
        boolean isSuspended,
        boolean isPasswordExpired,
        @Nullable Instant lastSignInAt,
        @Nullable Instant passwordUpdatedAt,
        Instant createdAt,
        Instant updatedAt) {

    public @Nullable PasswordDigest password() {
        return passwordEncrypted == null || passwordEncryptionMethod == null
                ? null
                : new PasswordDigest(passwordEncryptionMethod, passwordEncrypted);
    }

    public boolean hasPassword() {
        return passwordEncrypted != null;
    }

    public boolean hasMfa() {
        return !mfaVerifications.isEmpty();
    }

    /** What a new password of this person must not consist of. */
    public PersonalInfo personalInfo() {
        return new PersonalInfo(name, username, primaryEmail, primaryPhone);
    }

    @Override
    public String toString() {
        return "User[" + id + "]";
    }
}
