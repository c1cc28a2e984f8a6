package dev.cardea.user;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardea.password.PasswordDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values to give to a user, new or existing; what is not mentioned stays as it is. An empty text counts as none.
 *
 * {@snippet :
 * users.update(tenantId, userId, new UserChange().name("Lea").primaryPhone(null));
 * }
 */
public final class UserChange {
    private final Map<String, Value> values = new LinkedHashMap<>();

    /** What a column is to hold. */
    record Value(@Nullable Object content, boolean isJson) {}

    public UserChange username(@Nullable String username) {
        return text("username", username);
    }

    public UserChange primaryEmail(@Nullable String email) {
        return text("primary_email", email);
    }

    /** @param phone international digits, with or without the national leading zero */
    public UserChange primaryPhone(@Nullable String phone) {
        return text("primary_phone", phone);
    }

    public UserChange name(@Nullable String name) {
        return text("name", name);
    }

    public UserChange avatar(@Nullable String url) {
        return text("avatar", url);
    }

    public UserChange profile(UserProfile profile) {
        return json("profile", profile);
    }

    public UserChange customData(Map<String, Object> customData) {
        return json("custom_data", customData);
    }

    public UserChange identities(Map<String, SocialIdentity> identities) {
        return json("identities", identities);
    }

    public UserChange logtoConfig(JsonNode config) {
        return json("logto_config", config);
    }

    public UserChange mfaVerifications(JsonNode verifications) {
        return json("mfa_verifications", verifications);
    }

    /** Sets the password, which thereby is no longer expired. */
    public UserChange password(PasswordDigest digest, Instant now) {
        set("password_encrypted", digest.value());
        set("password_encryption_method", digest.algorithm().name());
        set("password_updated_at", now);
        return passwordIsExpired(false);
    }

    public UserChange passwordIsExpired(boolean isExpired) {
        return set("is_password_expired", isExpired);
    }

    public UserChange isSuspended(boolean isSuspended) {
        return set("is_suspended", isSuspended);
    }

    public UserChange lastSignInAt(Instant time) {
        return set("last_sign_in_at", time);
    }

    /** The application through which the person signed up. */
    public UserChange applicationId(@Nullable String applicationId) {
        return text("application_id", applicationId);
    }

    public UserChange cimdClientId(@Nullable String clientId) {
        return text("cimd_client_id", clientId);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Nullable
    String textOf(String column) {
        var value = values.get(column);
        return value == null ? null : (String) value.content();
    }

    /** Column names, all of them our own words, with what they get. */
    Map<String, Value> values() {
        return values;
    }

    private UserChange text(String column, @Nullable String text) {
        return set(column, text == null || text.isEmpty() ? null : text);
    }

    private UserChange json(String column, Object content) {
        values.put(column, new Value(content, true));
        return this;
    }

    private UserChange set(String column, @Nullable Object content) {
        values.put(column, new Value(content, false));
        return this;
    }
}
