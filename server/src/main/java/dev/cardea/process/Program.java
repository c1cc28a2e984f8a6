package dev.cardea.process;

import dev.cardea.command.Command;
import dev.cardea.tenant.Tenants;
import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Serves until it is told to stop, or runs one command. */
@Singleton
class Program implements QuarkusApplication {
    private static final Logger log = Logger.getLogger("dev.cardea");

    private final Tenants tenants;
    private final ProcessConfig config;
    private final List<Command> commands;
    private final String version;

    Program(
            Tenants tenants,
            ProcessConfig config,
            @All List<Command> commands,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.tenants = tenants;
        this.config = config;
        this.commands = commands;
        this.version = version;
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length > 0) {
            return runCommand(arguments[0], List.of(arguments).subList(1, arguments.length));
        }
        Main.notices().forEach(log::info);
        if (config.embeddedDatabase()) {
            log.warn("Embedded database: outbound calls may reach this machine (loopback), so that local tutorials"
                    + " work. With DB_URL they may not.");
        }
        var taken = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        log.infof(
                "Cardea %s is ready after %s s: %s%s, data in %s",
                version,
                String.format(Locale.ROOT, "%.1f", taken.toMillis() / 1000.0),
                tenants.user().endpoint(),
                tenants.admin().map(admin -> ", console at " + admin.endpoint()).orElse(""),
                config.dataLocation());
        Quarkus.waitForExit();
        return 0;
    }

    private int runCommand(String name, List<String> arguments) {
        for (var command : commands) {
            if (command.name().equals(name)) {
                return command.run(arguments);
            }
        }
        System.err.println("There is no command \"" + name + "\"."
                + (commands.isEmpty()
                        ? ""
                        : " Commands: "
                                + String.join(
                                        "; ",
                                        commands.stream().map(Command::usage).toList())));
        return 2;
    }
}
