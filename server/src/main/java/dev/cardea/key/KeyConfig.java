package dev.cardea.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where key material comes from ({@code docs/configuration.md}). */
@ConfigMapping(prefix = "cardea")
public interface KeyConfig {
    /** {@code SECRET_VAULT_KEK}: base64 of 32 bytes. */
    Optional<String> kek();

    /** Set by the process beside the embedded database: a file with the same content. */
    @WithName("kek-file")
    Optional<Path> kekFile();

    /** {@code OIDC_PRIVATE_KEYS}: at most two, PEM or base64 of PEM; read once, when a tenant gets its keys. */
    @WithName("oidc.private-keys")
    Optional<List<String>> privateKeys();

    /** {@code OIDC_PRIVATE_KEY_PATHS}. */
    @WithName("oidc.private-key-paths")
    Optional<List<Path>> privateKeyPaths();

    /** {@code OIDC_COOKIE_KEYS}. */
    @WithName("oidc.cookie-keys")
    Optional<List<String>> cookieKeys();

    /** {@code COMPAT_SINGLE_SIGNING_KEY}: no RSA companion beside EC keys. */
    @WithName("compat.single-signing-key")
    @WithDefault("false")
    boolean singleSigningKey();

    /** {@code PRIVATE_KEY_ROTATION_GRACE_PERIOD}, in seconds on the environment. */
    @WithName("oidc.private-key-rotation-grace-period")
    @WithDefault("0s")
    Duration rotationGracePeriod();
}
