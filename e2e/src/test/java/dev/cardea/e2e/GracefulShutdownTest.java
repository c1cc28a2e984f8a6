package dev.cardea.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GracefulShutdownTest {
    /** A database that stands still makes a request slow: readiness asks it. */
    @Test
    void finishesRequestsInFlightOnBothListeners() throws Exception {
        try (var server = Server.start();
                var client = HttpClient.newHttpClient()) {
            var database = Stream.concat(
                            Stream.of(server.database()), server.database().children())
                    .toList();
            signal("-STOP", database);
            var main = client.sendAsync(ready(server.endpoint()), HttpResponse.BodyHandlers.ofString());
            var admin = client.sendAsync(ready(server.adminEndpoint()), HttpResponse.BodyHandlers.ofString());
            Thread.sleep(500);

            server.process().destroy();
            Thread.sleep(1000);
            var answered =
                    Stream.of(main, admin).filter(CompletableFuture::isDone).count();
            var isAlive = server.process().isAlive();
            signal("-CONT", database);

            assertThat(answered).isZero();
            assertThat(isAlive).isTrue();

            assertThat(main.get(10, TimeUnit.SECONDS).body()).contains("Database connections health check");
            assertThat(admin.get(10, TimeUnit.SECONDS).body()).contains("Database connections health check");
            assertThat(server.awaitEnd()).isEqualTo(143);
        }
    }

    private static HttpRequest ready(URI endpoint) {
        return HttpRequest.newBuilder(endpoint.resolve("/q/health/ready")).build();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        var command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
