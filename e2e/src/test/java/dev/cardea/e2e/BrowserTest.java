package dev.cardea.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserTest {
    @Test
    void reachesBothListeners() {
        try (var server = Server.start();
                var chromium = Chromium.launch()) {
            var page = chromium.newPage();

            page.navigate(server.endpoint() + "/q/health/live");
            assertThat(page.textContent("body")).contains("UP");
            page.navigate(server.adminEndpoint() + "/q/health/live");
            assertThat(page.textContent("body")).contains("UP");
        }
    }
}
