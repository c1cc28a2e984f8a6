package dev.cardea.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** Hashing and checking of passwords ({@code docs/configuration.md}). */
@ConfigMapping(prefix = "cardea.password")
public interface PasswordConfig {
    /** {@code BREACHED_PASSWORD_CHECK}: whether the breach service may be asked at all, whatever a policy says. */
    @WithDefault("true")
    boolean breachCheck();

    /** How many hashes are computed at once, each in 20 MB of heap; as many as processors unless set. */
    OptionalInt permits();

    /** How many may wait for their turn before further ones are turned away. */
    @WithDefault("64")
    int queue();
}
