package dev.cardea.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The sample on the official SDK, as its README says to run it: install, fill in {@code .env}, start. */
final class Bookstore implements AutoCloseable {
    private static final Path SAMPLE = Path.of(System.getProperty("cardea.samples", "../samples"))
            .resolve("bookstore-express")
            .toAbsolutePath()
            .normalize();

    /** Not our own output: that is how Maven talks to the tests. */
    private static final Path LOG = Path.of(System.getProperty("cardea.work", "target/servers"), "bookstore.log");

    private final Process process;
    private final int port;

    private Bookstore(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Bookstore open(int port, URI endpoint, String appId, String appSecret) {
        if (!Files.isDirectory(SAMPLE.resolve("node_modules"))) {
            await(run(Map.of(), "npm", "ci", "--no-audit", "--no-fund"));
        }
        var process = run(
                Map.of(
                        "LOGTO_ENDPOINT",
                        endpoint + "/",
                        "LOGTO_APP_ID",
                        appId,
                        "LOGTO_APP_SECRET",
                        appSecret,
                        "BASE_URL",
                        "http://localhost:" + port,
                        "PORT",
                        Integer.toString(port)),
                "node",
                "app.js");
        var bookstore = new Bookstore(process, port);
        bookstore.awaitOpen();
        return bookstore;
    }

    String url() {
        return "http://localhost:" + port + "/";
    }

    private void awaitOpen() {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            try (var _ = new Socket("localhost", port)) {
                return;
            } catch (IOException _) {
                pause();
            }
        }
        throw new IllegalStateException("The bookstore does not open: see " + LOG);
    }

    private static Process run(Map<String, String> variables, String... command) {
        var builder = new ProcessBuilder(command)
                .directory(SAMPLE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        builder.environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("npm ci failed in " + SAMPLE + ": see " + LOG);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
