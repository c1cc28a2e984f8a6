package dev.cardea.oidc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 9700 §2.1: redirect URIs are compared as a whole")
class RedirectUrisTest {
    private static final String REGISTERED = "https://app.acme.dev/callback?a=b";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.acme.dev/callback?a=b",
                "HTTPS://APP.acme.dev/callback?a=b",
                "https://app.acme.dev:443/callback?a=b",
                "https://app.acme.dev/x/../callback?a=b"
            })
    void takesTheSameAddressWrittenOtherwise(String candidate) {
        assertThat(RedirectUris.matches(REGISTERED, candidate)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.acme.dev/callback",
                "https://app.acme.dev/callback?a=b&c=d",
                "https://app.acme.dev/callback?a=b#fragment",
                "https://app.acme.dev/callback/?a=b",
                "https://app.acme.dev/CALLBACK?a=b",
                "http://app.acme.dev/callback?a=b",
                "https://app.acme.dev:8443/callback?a=b",
                "https://app.acme.dev.evil.test/callback?a=b",
                "https://app.acme.dev@evil.test/callback?a=b",
                "https://evil.test\\@app.acme.dev/callback?a=b",
                "https://user@app.acme.dev/callback?a=b",
                "https://app.acme.dev/callback/%2e%2e/admin?a=b",
                "https://app.acme.dev/call%62ack?a=b",
                "https://app.acme.dev /callback?a=b",
                "https://аpp.acme.dev/callback?a=b",
                "javascript:alert(1)",
                "//app.acme.dev/callback?a=b",
                "*",
                ""
            })
    void refusesEverythingElse(String candidate) {
        assertThat(RedirectUris.matches(REGISTERED, candidate)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://*.preview.acme.dev/cb, https://pr-1.preview.acme.dev/cb, true",
        "https://*.preview.acme.dev/cb, https://a.b.preview.acme.dev/cb, false",
        "https://*.preview.acme.dev/cb, https://preview.acme.dev/cb, false",
        "https://*.preview.acme.dev/cb, https://pr-1.preview.acme.dev:8443/cb, false",
        "https://pr-*.preview.acme.dev/cb, https://pr-12.preview.acme.dev/cb, true",
        "https://app.acme.dev/*, https://app.acme.dev/a/b, true",
        "https://app.acme.dev/*, https://app.acme.dev/a?b=c, false",
        "https://*.dev/cb, https://evil.dev/cb, false",
        "https://*/cb, https://evil.test/cb, false",
        "https://*.acme.dev/cb, https://x.acme.dev.evil.test/cb, false",
        "https://app.acme.dev/safe/*, https://app.acme.dev/safe/../admin, false"
    })
    void matchesPatternsWithinALabelOrThePath(String registered, String candidate, boolean matches) {
        assertThat(RedirectUris.matches(registered, candidate)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:51004/cb, true",
        "http://localhost:51004/cb, false",
        "http://127.0.0.1/cb, true",
        "https://127.0.0.1:51004/cb, false",
        "http://127.0.0.1:51004/other, false"
    })
    @DisplayName("RFC 8252 §7.3: any port on loopback, for native clients")
    void letsThePortOfLoopbackVary(String candidate, boolean matches) {
        assertThat(RedirectUris.matches(client(Client.Type.NATIVE, "http://127.0.0.1/cb"), candidate))
                .isEqualTo(matches);
    }

    @Test
    void keepsThePortOfLoopbackForWebClients() {
        assertThat(RedirectUris.matches(client(Client.Type.WEB, "http://127.0.0.1/cb"), "http://127.0.0.1:9/cb"))
                .isFalse();
    }

    @Test
    void takesCustomSchemesLetterByLetter() {
        assertThat(RedirectUris.matches("io.acme.app://callback", "io.acme.app://callback"))
                .isTrue();
        assertThat(RedirectUris.matches("io.acme.app://callback", "io.acme.app://callback/x"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.acme.dev, true",
        "https://other.acme.dev, false",
        "http://app.acme.dev, false",
        "https://app.acme.dev:8443, false",
        "null, false"
    })
    void derivesOriginsForCorsFromRegisteredUris(String origin, boolean isAllowed) {
        assertThat(client(Client.Type.WEB, "https://app.acme.dev/callback").allowsOrigin(origin))
                .isEqualTo(isAllowed);
    }

    private static Client client(Client.Type type, String redirectUri) {
        return new Client(
                "app",
                "App",
                type,
                false,
                Set.of("authorization_code"),
                List.of(redirectUri),
                List.of(),
                List.of(),
                false,
                false,
                null,
                List.of(),
                null,
                new Client.TokenPolicy(Duration.ofHours(1), null, Duration.ofDays(14), false, true, null));
    }
}
