package dev.cardea.process;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Where the process starts: reads the environment, provides the database, then starts Quarkus. What an operator can
 * mend ends as one line on standard error and exit code 1.
 */
@QuarkusMain
public final class Main {
    // Kept until the log is configured, so that a start which fails leaves one line only.
    private static final List<String> NOTICES = new ArrayList<>();

    private Main() {}

    static List<String> notices() {
        return NOTICES;
    }

    public static void main(String... arguments) {
        var isNative = NativeCrypto.install();
        try {
            prepare(arguments.length == 0, isNative);
        } catch (StartFailure e) {
            fail(oneLine(e));
        } catch (IOException e) {
            fail("Cardea could not start: " + e + ".");
        }
        Quarkus.run(Program.class, Main::end, arguments);
    }

    private static void prepare(boolean serves, boolean hasNativeCrypto) throws IOException {
        var settings = Settings.from(new Environment(System.getenv()));
        settings.properties().forEach(System::setProperty);
        if (serves) {
            checkPort("PORT", settings.port());
            if (settings.adminListens()) {
                checkPort("ADMIN_PORT", settings.adminPort());
            }
        } else {
            provideQuiet();
        }
        if (settings.database().isPresent()) {
            var database = new ExternalDatabase(settings.database().get());
            database.check();
            publish(database.properties(), "PostgreSQL at " + database.url().host());
        } else {
            provideEmbedded(settings, serves);
        }
        NOTICES.addAll(settings.notices());
        if (!hasNativeCrypto) {
            NOTICES.add("The native crypto library does not load here: signing uses the JDK, which is slower.");
        }
    }

    /** A command has no listeners, no schedules, and says nothing that its caller did not ask for. */
    private static void provideQuiet() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.log.console.stderr", "true");
        System.setProperty("quarkus.log.level", "WARN");
    }

    private static void provideEmbedded(Settings settings, boolean serves) throws IOException {
        var data = DataFolder.open(settings.dataFolder());
        var isLocked = data.tryLock();
        if (serves && !isLocked) {
            throw new StartFailure("The data folder " + data.path() + " is in use by another Cardea server (process "
                    + data.holder().orElse("unknown") + "): stop that one, or name another folder in CARDEA_DATA.");
        }
        System.setProperty("cardea.embedded-database", "true");
        System.setProperty("cardea.data-folder", data.path().toString());
        if (settings.needsKeyFile(data)) {
            System.setProperty("cardea.kek-file", data.kek().toString());
        }
        if (!isLocked) {
            var running = EmbeddedDatabase.running(data)
                    .orElseThrow(() -> new StartFailure("The server that uses " + data.path()
                            + " is starting or stopping: try again in a moment."));
            publish(running, data.path().toString());
            return;
        }
        var database = EmbeddedDatabase.start(data, settings.poolSize());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "embedded-database-stop"));
        publish(database.properties(), data.path().toString());
    }

    /** After the pool has closed, not beside it: both are shutdown hooks and run at the same time. */
    private static void stop(EmbeddedDatabase database) {
        var application = Application.currentApplication();
        if (application != null && application.isStarted()) {
            application.awaitShutdown();
        }
        try {
            database.stop();
        } catch (IOException | StartFailure e) {
            System.err.println("The embedded database did not stop cleanly: " + e.getMessage());
        }
    }

    private static void publish(Map<String, String> properties, String location) {
        properties.forEach(System::setProperty);
        System.setProperty("cardea.data-location", location);
    }

    private static void checkPort(String name, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (BindException e) {
            throw new StartFailure(
                    "Port " + port + " is taken or not allowed (" + e.getMessage() + "): free it, or set " + name
                            + " to another port.",
                    e);
        } catch (IOException e) {
            throw new StartFailure("Port " + port + " cannot be used: " + e.getMessage() + ". Set " + name + ".", e);
        }
    }

    /** Called by Quarkus at its end; with a problem when it did not start. */
    private static void end(int exitCode, @Nullable Throwable problem) {
        if (problem == null) {
            System.exit(exitCode);
            return;
        }
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayException) {
                fail("The database could not be migrated: " + oneLine(cause) + ".");
            }
            if (cause instanceof BindException || cause instanceof StartFailure) {
                fail(oneLine(cause));
            }
        }
        System.err.println(
                "Cardea could not start, and this is a defect of ours or of a configuration we do not check:");
        problem.printStackTrace();
        System.exit(1);
    }

    private static String oneLine(Throwable problem) {
        return String.valueOf(problem.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }
}
