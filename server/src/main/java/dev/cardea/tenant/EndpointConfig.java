package dev.cardea.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where the two listeners are, and where the outside reaches them ({@code docs/configuration.md}). */
@ConfigMapping(prefix = "cardea.endpoint")
public interface EndpointConfig {
    /** {@code PORT}. */
    @WithDefault("3001")
    int port();

    /** {@code ADMIN_PORT}. */
    @WithDefault("3002")
    int adminPort();

    /** {@code ENDPOINT}. */
    Optional<URI> endpoint();

    /** {@code ADMIN_ENDPOINT}. */
    Optional<URI> adminEndpoint();

    /** {@code DISABLE_LOCALHOST}. */
    @WithDefault("false")
    boolean disableLocalhost();

    /** {@code ADMIN_DISABLE_LOCALHOST}. */
    @WithDefault("false")
    boolean adminDisableLocalhost();

    /** {@code TRUST_PROXY_HEADER}: {@code true}, {@code false}, or a comma list of CIDR blocks. */
    @WithDefault("false")
    String trustProxyHeader();
}
