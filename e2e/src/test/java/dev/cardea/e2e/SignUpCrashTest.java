package dev.cardea.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code kill -9} in the middle of a crowd: whoever was told "done" finds it done, and nothing is there by half. */
class SignUpCrashTest {
    private static final int KILLS = 10;
    private static final int KILL_WITH_DATABASE = 4;
    private static final int PEOPLE_AT_ONCE = 8;
    /** Given as {@code -Dcardea.seed}, it kills after the same times again. */
    private static final long SEED = Long.getLong("cardea.seed", System.nanoTime());

    private final Random random = new Random(SEED);

    @Test
    @DisplayName("Every confirmed account, session and refresh token survives kill -9")
    void keepsWhatItConfirmed() throws Exception {
        try (var server = Server.start(Map.of("BREACHED_PASSWORD_CHECK", "false"))) {
            var crowd = new SignUpCrowd(server.endpoint(), createApplication(server));
            try (var _ = crowd.enter(PEOPLE_AT_ONCE)) {
                for (var kill = 0; kill < KILLS; kill++) {
                    awaitRandomMoment(crowd, kill % 2 == 0);
                    kill(server, kill == KILL_WITH_DATABASE);
                    server.restart();
                }
                awaitRandomMoment(crowd, true);
                crowd.forgiving(() -> killDatabase(server));
                awaitRandomMoment(crowd, true);
            }
            System.out.println(crowd + ", seed " + SEED);

            assertThat(crowd.complaints()).as("complaints, seed %d", SEED).isEmpty();
            assertThat(crowd.losses()).as("losses, seed %d", SEED).isEmpty();
            assertThat(HalfWritten.find(server))
                    .as("half-written, seed %d", SEED)
                    .isEmpty();
            // Else there was nothing to lose.
            assertThat(crowd.cutShort()).as("sign-ups cut short, seed %d", SEED).isGreaterThan(KILLS);
            assertThat(crowd.refreshTokens())
                    .as("refresh tokens, seed %d", SEED)
                    .isGreaterThan(PEOPLE_AT_ONCE / 2);
        }
    }

    /** Right after a start, when everything is slow, or when the first have passed and the crowd has spread out. */
    private void awaitRandomMoment(SignUpCrowd crowd, boolean whenSpreadOut) throws InterruptedException {
        if (!whenSpreadOut) {
            Thread.sleep(random.nextInt(300, 3000));
            return;
        }
        crowd.awaitAnother();
        Thread.sleep(random.nextInt(1500));
    }

    private static void kill(Server server, boolean andDatabase) {
        if (!andDatabase) {
            server.kill();
            return;
        }
        var database = server.database();
        database.destroyForcibly();
        server.kill();
        database.onExit().join();
    }

    private static void killDatabase(Server server) throws InterruptedException {
        var killed = server.database();
        killed.destroyForcibly();
        Eventually.holds(() -> !server.database().equals(killed) && server.isReady());
    }

    private static String createApplication(Server server) throws IOException {
        var credentials = server.command("credentials", "create", "--tenant", "default", "--name", "crash")
                .output();
        var browser = new HttpBrowser(server.endpoint());
        var answer = browser.form(
                200,
                "/oidc/token",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", HttpBrowser.text(credentials, "client_id"),
                        "client_secret", HttpBrowser.text(credentials, "client_secret"),
                        "resource", HttpBrowser.text(credentials, "resource"),
                        "scope", "all"));
        var authorization = Map.entry("Authorization", "Bearer " + HttpBrowser.text(answer, "access_token"));
        var application =
                browser.json(200, "POST", "/api/applications", authorization, """
                {"name": "Crash", "type": "SPA",
                 "oidcClientMetadata": {"redirectUris": ["%s"], "postLogoutRedirectUris": []}}
                """.formatted(SignUp.REDIRECT_URI));
        return HttpBrowser.text(application, "id");
    }
}
