package dev.cardea.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionCookieTest {
    private static final InteractionCookie EMPTY = new InteractionCookie(Map.of());

    @Test
    void remembersOneInteractionForEachClient() {
        var cookie = InteractionCookie.parse(EMPTY.with("a", "1").with("b", "2").encode());

        assertThat(cookie.uid(Optional.of("a"))).contains("1");
        assertThat(cookie.uid(Optional.of("b"))).contains("2");
    }

    @Test
    void fallsBackToTheLatest() {
        var cookie = EMPTY.with("a", "1").with("b", "2");

        assertThat(cookie.uid(Optional.of("unknown"))).contains("2");
        assertThat(cookie.uid(Optional.empty())).contains("2");
    }

    @Test
    void dropsTheLeastRecentlyWrittenOfMoreThanTen() {
        var cookie = EMPTY;
        for (var i = 0; i < 11; i++) {
            cookie = cookie.with("client-" + i, "uid-" + i);
        }

        assertThat(cookie.uids()).doesNotContainKey("client-0").containsKey("client-10");
    }

    @Test
    void staysWithinWhatACookieHolds() {
        var cookie = EMPTY;
        for (var i = 0; i < 9; i++) {
            cookie = cookie.with("https://client.test/" + "x".repeat(900) + i, "uid-" + i);
        }

        assertThat(cookie.encode().length()).isLessThanOrEqualTo(3072);
        assertThat(cookie.uid(Optional.empty())).contains("uid-8");
    }

    @Test
    void keepsOnlyTheLatestWhenOneClientIsTooLong() {
        assertThat(EMPTY.with("x".repeat(4000), "uid").uids()).containsExactly(Map.entry("_legacy", "uid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain-uid", "%7B%22_legacy%22%3A%22plain-uid%22%7D", "{\"_legacy\":\"plain-uid\"}"})
    void readsEveryFormThatBrowsersMayStillHold(String value) {
        assertThat(InteractionCookie.parse(value).uid(Optional.empty())).contains("plain-uid");
    }
}
