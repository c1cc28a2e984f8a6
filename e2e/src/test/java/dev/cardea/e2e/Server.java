package dev.cardea.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The packaged server as a process: a data folder of its own, free ports, and endpoints that match them. It can be
 * killed and started again on the same data.
 */
public final class Server implements AutoCloseable {
    private static final String JAR = path("cardea.jar", "../server/target/quarkus-app/quarkus-run.jar");
    private static final String OPTIONS = path("cardea.options", "../server/aot/options");
    private static final String CACHE = path("cardea.cache", "target/aot/cardea.aot");
    private static final Path WORK = Path.of(path("cardea.work", "target/servers"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final int port;
    private final int adminPort;
    private final Map<String, String> environment;
    private @Nullable Process process;

    /** The second value is for a run from an editor, in the folder of this module. */
    private static String path(String property, String standard) {
        return Path.of(System.getProperty(property, standard))
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    private Server(Map<String, String> variables) {
        try {
            Files.createDirectories(WORK);
            data = Files.createTempDirectory(WORK, "data-");
            // Unpacked once for all servers of the run; each has its own database.
            var binaries = Files.createDirectories(WORK.resolve("binaries"));
            Files.createSymbolicLink(data.resolve("binaries"), binaries);
            try (var first = new ServerSocket(0);
                    var second = new ServerSocket(0)) {
                port = first.getLocalPort();
                adminPort = second.getLocalPort();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment = new HashMap<>(Map.of(
                "CARDEA_DATA", data.toString(),
                "PORT", Integer.toString(port),
                "ADMIN_PORT", Integer.toString(adminPort)));
        environment.putAll(variables);
    }

    /** A server that is ready. */
    public static Server start() {
        return prepare(Map.of()).restart();
    }

    /** A server that is ready, with more environment variables or other values of ours. */
    public static Server start(Map<String, String> variables) {
        return prepare(variables).restart();
    }

    /** A server that is not started yet. */
    public static Server prepare(Map<String, String> variables) {
        return new Server(variables);
    }

    /** The base URL of the user tenant, e.g. {@code http://localhost:40123}. */
    public URI endpoint() {
        return URI.create("http://localhost:" + port);
    }

    /** The base URL of the admin tenant. */
    public URI adminEndpoint() {
        return URI.create("http://localhost:" + adminPort);
    }

    public Path data() {
        return data;
    }

    public ProcessHandle process() {
        if (process == null) {
            throw new IllegalStateException("The server was not started");
        }
        return process.toHandle();
    }

    /** Starts the server on the same data and ports, and waits until it is ready. */
    public Server restart() {
        launch();
        awaitReady();
        return this;
    }

    /** Starts the server without waiting. */
    public void launch() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("The server runs already");
        }
        process = run(log(), List.of());
    }

    private Process run(Path output, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("@" + OPTIONS, "-XX:AOTCache=" + CACHE, "-Xlog:disable", "-Xlog:all=error:stderr"));
        command.addAll(List.of("-jar", JAR));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // Nothing of the caller's configuration.
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG", "TMPDIR"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process().isAlive()) {
                throw new IllegalStateException("The server did not start: " + output());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The server was not ready in time: " + output());
            }
            pause(Duration.ofMillis(50));
        }
    }

    /** Whether the main listener says so. */
    public boolean isReady() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(endpoint().resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill -9}: no goodbye. The embedded database stays behind, as it would for an operator. */
    public void kill() {
        process().destroyForcibly();
        awaitEnd();
    }

    /** {@code SIGTERM}, and waits for the end. Returns the exit code. */
    public int stop() {
        process().destroy();
        return awaitEnd();
    }

    /** Waits for the end of a server that ends by itself or was told to. Returns the exit code. */
    public int awaitEnd() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("The server was not started");
        }
        try {
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server did not end: " + output());
            }
            return running.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the last start wrote to standard output and standard error. */
    public String output() {
        return read(log());
    }

    /** Runs a command of the program on this server's data, beside the server if that runs. */
    public Outcome command(String... arguments) {
        var output = data.resolve("command.log");
        var running = run(output, List.of(arguments));
        try {
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new IllegalStateException("The command did not end: " + read(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Outcome(running.exitValue(), read(output));
    }

    /** How a command ended. */
    public record Outcome(int exitCode, String output) {}

    /** Process id of the embedded database, which outlives a killed server. */
    public ProcessHandle database() {
        var pid = read(data.resolve("postgres/postmaster.pid"))
                .lines()
                .findFirst()
                .orElseThrow();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private Path log() {
        return data.resolve("server.log");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server and its database, and removes the data. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
        if (Files.exists(data.resolve("postgres/postmaster.pid"))) {
            var database = database();
            database.destroyForcibly();
            database.onExit().join();
        }
        try (var paths = Files.walk(data)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
