package dev.cardea.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A browser's session.
 *
 * @param accountId null until somebody signed in
 * @param loginAt when they did; what {@code max_age} and {@code auth_time} speak of
 * @param authorizations what the session authorized, by client id
 * @param logout a pending sign-out that waits for its confirmation
 */
public record Session(
        String uid,
        byte[] idHash,
        @Nullable String accountId,
        @Nullable Instant loginAt,
        @Json Map<String, Authorization> authorizations,
        @Nullable @Json PendingLogout logout,
        Instant createdAt,
        Instant expiresAt) {

    public Session {
        authorizations = Map.copyOf(authorizations);
    }

    /**
     * @param sid the {@code sid} claim of this session at this client, random
     * @param persistsLogout whether the grant outlives the session, as {@code offline_access} does
     */
    public record Authorization(String sid, @Nullable String grantId, boolean persistsLogout) {}

    /** @param secret what the confirmation form must bring back */
    public record PendingLogout(
            String secret,
            @Nullable String clientId,
            @Nullable String postLogoutRedirectUri,
            @Nullable String state) {}

    public Optional<Authorization> authorization(String clientId) {
        return Optional.ofNullable(authorizations.get(clientId));
    }

    public Session with(String clientId, Authorization authorization) {
        var changed = new LinkedHashMap<>(authorizations);
        changed.put(clientId, authorization);
        return new Session(uid, idHash, accountId, loginAt, changed, logout, createdAt, expiresAt);
    }

    public Session signedIn(String account, Instant now) {
        return new Session(uid, idHash, account, now, authorizations, logout, createdAt, expiresAt);
    }

    Session until(Instant expiry) {
        return new Session(uid, idHash, accountId, loginAt, authorizations, logout, createdAt, expiry);
    }

    /** Without what would let a reader of logs act in this session. */
    @Override
    public String toString() {
        return "Session[" + uid + "]";
    }

    Session withIdHash(byte[] hash) {
        return new Session(uid, hash, accountId, loginAt, authorizations, logout, createdAt, expiresAt);
    }
}
