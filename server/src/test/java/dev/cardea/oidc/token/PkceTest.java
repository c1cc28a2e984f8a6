package dev.cardea.oidc.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PkceTest {
    @Test
    @DisplayName("RFC 7636, appendix B")
    void derivesTheChallengeOfTheExample() {
        assertThat(Pkce.challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    @DisplayName("RFC 7636 §4.1: 43 to 128 unreserved characters")
    void knowsWhatAVerifierLooksLike() {
        assertThat(Pkce.isVerifier("a".repeat(42))).isFalse();
        assertThat(Pkce.isVerifier("a".repeat(43))).isTrue();
        assertThat(Pkce.isVerifier("a".repeat(128))).isTrue();
        assertThat(Pkce.isVerifier("a".repeat(129))).isFalse();
        assertThat(Pkce.isVerifier("a".repeat(43) + "+")).isFalse();
    }
}
