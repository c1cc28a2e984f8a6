package dev.cardea.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.interaction.InteractionProblem;
import dev.cardea.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a page that fails. */
class PageRoutesTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        var router = Router.router(vertx);
        router.get("/consent")
                .handler(PageRoutes.blocking(_ -> {
                    throw new ProblemException(new InteractionProblem.Conflict());
                }))
                .failureHandler(PageRoutes::fail);
        router.get("/broken").handler(PageRoutes.blocking(_ -> {
            throw new StackOverflowError();
        }));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    @Test
    void lookAgainOnceAfterAConflict() throws Exception {
        var first = get("/consent?app=1");
        var location = first.headers().firstValue("location").orElse("");

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(location).isEqualTo("/consent?app=1&retried=1");
        var second = get(location);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).isEqualTo("session.interaction_conflict\n");
    }

    @Test
    void answerThoughTheMachineFails() throws Exception {
        assertThat(get("/broken").statusCode()).isEqualTo(500);
    }

    private HttpResponse<String> get(String target) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + target))
                        .timeout(Duration.ofSeconds(5))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
