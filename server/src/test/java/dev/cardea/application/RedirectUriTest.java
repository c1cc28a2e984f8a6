package dev.cardea.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Holder(@RedirectUri String uri) {}

    private static boolean accepts(String uri) {
        return VALIDATOR.validate(new Holder(uri)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.dev/cb",
                "http://localhost:3000",
                "http://[::1]:8080/cb",
                "https://*.acme.dev/cb",
                "https://acme.dev/*/cb?x=1",
                "com.acme.app:/cb",
                "com.acme.app://cb"
            })
    void takesWebAndNativeOnes(String uri) {
        assertThat(accepts(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme.dev/cb",
                "/cb",
                "https://*/cb",
                "https://user:pass@acme.dev/cb",
                "https://acme.dev/a/../cb",
                "https://acme.dev/%2e%2e/cb",
                "https://acme.dev/cb?x=*",
                "https://acme.dev:*/cb",
                "http*://acme.dev",
                "https://acme.dev\\@evil.example/",
                "https:acme.dev"
            })
    void refusesTheRest(String uri) {
        assertThat(accepts(uri)).isFalse();
    }
}
