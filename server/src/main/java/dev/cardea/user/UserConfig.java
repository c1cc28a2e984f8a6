package dev.cardea.user;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Users of every tenant ({@code docs/configuration.md}). */
@ConfigMapping(prefix = "cardea.user")
public interface UserConfig {
    /** {@code CASE_SENSITIVE_USERNAME}: false overrules what a tenant has chosen. */
    @WithDefault("true")
    boolean caseSensitiveUsername();

    /** {@code USER_DEFAULT_ROLE_NAMES}: roles for each new user besides those marked as default. */
    Optional<List<String>> defaultRoleNames();
}
