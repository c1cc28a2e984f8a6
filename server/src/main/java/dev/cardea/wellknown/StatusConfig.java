package dev.cardea.wellknown;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The status endpoint ({@code docs/configuration.md}). */
@ConfigMapping(prefix = "cardea.status")
public interface StatusConfig {
    /** {@code STATUS_API_KEY}: who sends it learns which tenant answers. */
    Optional<String> apiKey();
}
