package dev.cardea.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Our own PostgreSQL in the data folder: set up once, reached over loopback with a random password. */
final class EmbeddedDatabase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USER = "postgres";
    private static final String MAJOR_VERSION = PostgresBinaries.VERSION.substring(0, 2);

    private final DataFolder data;
    private final Path binaries;
    private final PostgresUser user;
    private final int port;
    private final int connections;
    private @Nullable Process postgres;
    private volatile boolean isStopping;

    private EmbeddedDatabase(DataFolder data, Path binaries, PostgresUser user, int port, int connections) {
        this.data = data;
        this.binaries = binaries;
        this.user = user;
        this.port = port;
        this.connections = connections;
    }

    /**
     * Starts the database of a locked data folder, setting it up first when there is none. A postgres left behind by
     * a server that was killed is stopped before.
     *
     * @throws StartFailure with the reason PostgreSQL gave
     */
    static EmbeddedDatabase start(DataFolder data, int poolSize) throws IOException {
        var user = PostgresUser.choose();
        user.letPass(data.path());
        var binaries = PostgresBinaries.unpackInto(data);
        // Beside the pool: one connection that listens for changes, one command, the ones reserved for superusers.
        var database = new EmbeddedDatabase(data, binaries, user, freePort(), poolSize + 12);
        database.initialise();
        database.stopWhatWasLeftBehind();
        database.launch();
        database.watch();
        return database;
    }

    /** Properties with which the application finds the database that runs in this folder, if one does. */
    static Optional<Map<String, String>> running(DataFolder data) throws IOException {
        return Postmaster.read(data.cluster())
                .filter(Postmaster::isAlive)
                .filter(Postmaster::isReady)
                .map(Postmaster::port)
                .map(port -> {
                    try {
                        return connection(port, data.password());
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    Map<String, String> properties() throws IOException {
        return connection(port, data.password());
    }

    private static Map<String, String> connection(int port, String password) {
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres?sslmode=disable",
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", password);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void initialise() throws IOException {
        var cluster = data.cluster();
        if (Files.exists(cluster)) {
            var version = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new StartFailure("The database in " + cluster + " was made by PostgreSQL " + version
                        + ", this server carries " + MAJOR_VERSION + ": start the Cardea release that made it.");
            }
            return;
        }
        var fresh = cluster.resolveSibling("postgres.new");
        PostgresBinaries.delete(fresh);
        Files.createDirectory(fresh);
        user.give(fresh);
        var password = cluster.resolveSibling("postgres.password.new");
        data.password();
        Files.copy(
                data.passwordFile(), password, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        user.give(password);
        try {
            run(
                    "initdb",
                    List.of("-D", fresh.toString(), "-U", USER, "--pwfile=" + password, "-A", "scram-sha-256"),
                    List.of("-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        } finally {
            Files.delete(password);
        }
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void stopWhatWasLeftBehind() throws IOException {
        if (Postmaster.read(data.cluster()).filter(Postmaster::isAlive).isPresent()) {
            run("pg_ctl", List.of("stop", "-D", data.cluster().toString(), "-m", "fast", "-w", "-t", "60"), List.of());
        }
    }

    private void launch() throws IOException {
        var command = new ArrayList<String>();
        // A session of its own: Ctrl-C in a terminal reaches us only, and we stop the database last.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(
                user.command(List.of(program("postgres"), "-D", data.cluster().toString())));
        command.addAll(List.of("-p", Integer.toString(port)));
        for (var setting : settings()) {
            command.add("-c");
            command.add(setting);
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.log().toFile())
                .start();
        process.getOutputStream().close();
        postgres = process;
        awaitReady(process);
    }

    /** Small, durable, and silent about data: statements and their values never reach the log. */
    private List<String> settings() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=" + connections,
                "shared_buffers=32MB",
                "max_wal_size=256MB",
                "min_wal_size=32MB",
                "wal_level=minimal",
                "max_wal_senders=0",
                "io_method=sync",
                "max_worker_processes=2",
                "max_parallel_workers_per_gather=0",
                "max_logical_replication_workers=0",
                "autovacuum_max_workers=2",
                "jit=off",
                "log_min_messages=log",
                "log_checkpoints=off");
    }

    private void awaitReady(Process process) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) {
                throw new StartFailure("The embedded database did not start: " + lastReason() + " (" + data.log()
                        + " has the details.)");
            }
            // A file left behind names another process: only ours counts.
            var ready = Postmaster.read(data.cluster())
                    .filter(postmaster -> postmaster.pid() == process.pid() && postmaster.isReady());
            if (ready.isPresent()) {
                return;
            }
            pause(Duration.ofMillis(20));
        }
        stop();
        throw new StartFailure(
                "The embedded database was not ready after " + PATIENCE.toSeconds() + " s: see " + data.log() + ".");
    }

    private String lastReason() throws IOException {
        try (var lines = Files.lines(data.log())) {
            return lines.filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .map(line -> line.replaceFirst("^.*(FATAL|PANIC):\\s*", ""))
                    .reduce((_, last) -> last)
                    .orElse("no reason given");
        }
    }

    /** Starts the database again on the same port when somebody kills it under us. */
    private void watch() {
        Thread.ofPlatform().daemon().name("embedded-database").start(() -> {
            while (!isStopping) {
                var process = postgres;
                if (process == null) {
                    return;
                }
                try {
                    process.waitFor();
                    // Its children need a moment to notice and to let go of the shared memory.
                    pause(Duration.ofSeconds(1));
                    if (!isStopping) {
                        System.err.println("The embedded database ended unexpectedly: starting it again.");
                        launch();
                    }
                } catch (InterruptedException e) {
                    return;
                } catch (IOException | StartFailure e) {
                    System.err.println(e.getMessage());
                }
            }
        });
    }

    /** Forgets the database without a word, as a killed server does; for tests. */
    void abandon() {
        isStopping = true;
    }

    /** Ends connections, writes everything out and waits. */
    void stop() throws IOException {
        isStopping = true;
        var process = postgres;
        if (process == null || !process.isAlive()) {
            return;
        }
        run("pg_ctl", List.of("stop", "-D", data.cluster().toString(), "-m", "fast", "-w", "-t", "60"), List.of());
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private void run(String program, List<String> arguments, List<String> more) throws IOException {
        var command = new ArrayList<>(List.of(program(program)));
        command.addAll(arguments);
        command.addAll(more);
        // To a file, not a pipe: what a program leaves behind would hold a pipe open.
        var output = Files.createTempFile(data.path(), program, ".log");
        try {
            var process = new ProcessBuilder(user.command(command))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.multipliedBy(2).toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                var said = Files.readString(output).strip().lines().toList();
                throw new StartFailure("The embedded database could not be prepared: " + program + " said \""
                        + (said.isEmpty() ? "nothing" : said.getLast()) + "\".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
