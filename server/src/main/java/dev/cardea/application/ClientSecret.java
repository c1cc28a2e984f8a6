package dev.cardea.application;

import dev.cardea.key.ConstantTime;
import dev.cardea.key.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret of an application, as far as recognising it goes.
 *
 * @param name null for the one secret of applications from before secrets had names
 * @param digest SHA-256 of the secret
 */
public record ClientSecret(
        @Nullable String name, byte[] digest, @Nullable Instant expiresAt) {
    public static ClientSecret of(@Nullable String name, String value, @Nullable Instant expiresAt) {
        return new ClientSecret(name, Sha256.of(value), expiresAt);
    }

    /** Compares in constant time. */
    public boolean matches(String presented) {
        return ConstantTime.equal(digest, Sha256.of(presented));
    }

    public boolean isExpired(Instant now) {
        return expiresAt != null && expiresAt.isBefore(now);
    }

    @Override
    public String toString() {
        return "ClientSecret[" + name + "]";
    }
}
