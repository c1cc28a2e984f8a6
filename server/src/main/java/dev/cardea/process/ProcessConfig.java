package dev.cardea.process;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What the process found out before the application started; not for operators to set. */
@ConfigMapping(prefix = "cardea")
public interface ProcessConfig {
    /** Whether the database is our own: then outbound calls may reach loopback addresses. */
    @WithDefault("false")
    boolean embeddedDatabase();

    /** {@code CARDEA_DATA}; connectors lie in its folder {@code connectors}. Only with the embedded database. */
    Optional<Path> dataFolder();

    /** Where the data is, in words for the log. */
    @WithDefault("the configured database")
    String dataLocation();
}
