package dev.cardea.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.tenant.EndpointConfig;
import dev.cardea.testing.CardeaTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@CardeaTest
class AdminListenerTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    EndpointConfig config;

    @Inject
    AdminListener listener;

    private static HttpResponse<String> get(int port, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void servesTheSameRoutesOnItsOwnPort() throws Exception {
        assertThat(listener.port()).isEqualTo(config.adminPort()).isNotEqualTo(config.port());

        assertThat(get(config.adminPort(), "/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(get(config.adminPort(), "/q/health/ready").body())
                .isEqualTo(get(config.port(), "/q/health/ready").body());
    }

    @Test
    void hasTheSameLimitOfHeaders() throws Exception {
        var large = "x".repeat(21_000);

        assertThat(get(config.adminPort(), "/q/health/live", "X-Large", large).statusCode())
                .isEqualTo(
                        get(config.port(), "/q/health/live", "X-Large", large).statusCode())
                .isEqualTo(431);
    }

    @Test
    void compressesLikeTheMainListener() throws Exception {
        for (var port : new int[] {config.port(), config.adminPort()}) {
            var response = get(port, "/q/health/ready", "Accept-Encoding", "gzip");

            assertThat(response.headers().firstValue("content-encoding"))
                    .as("port %d", port)
                    .isEqualTo(get(config.port(), "/q/health/ready", "Accept-Encoding", "gzip")
                            .headers()
                            .firstValue("content-encoding"));
        }
    }
}
