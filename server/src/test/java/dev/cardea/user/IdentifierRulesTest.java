package dev.cardea.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierRulesTest {
    @ParameterizedTest
    @CsvSource({"4915112345678, 4915112345678", "49015112345678, 4915112345678", "12015550123, 12015550123"})
    void oneNumberHasOneSpelling(String typed, String stored) {
        assertThat(PhoneNumber.parse(typed)).map(PhoneNumber::international).hasValue(stored);
    }

    @ParameterizedTest
    @CsvSource({"1", "abc", "''", "+4915112345678", "00000"})
    void otherTextsAreNoNumbers(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.c", "a@b.c.d", "@@b.c", "a@@b.c", "a@..c", "a@b..", "a@b.c@d", "a@@.c", "é@ü.ö", "", "a", "@b.c",
                "a@b", "a@.c", "a@b.", "a.b@c", "a b@c.d", "a@b.c ", "a@b.c\n", "a@b\u000b.c", "a@b.", "@", ".", "a@.",
                "a@..", "@a@b.c", "a@b\u0085.c"
            })
    void anAddressIsWhatTheExpressionSaid(String text) {
        assertThat(Identifier.isEmail(text)).isEqualTo(text.matches("\\S+@\\S+\\.\\S+"));
    }

    @Test
    @Timeout(1)
    void anAddressIsJudgedQuickly() {
        assertThat(Identifier.isEmail("a@.".repeat(300_000) + " ")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "fine",
            value = {
                "'', required",
                "1lea, starts_with_number",
                "l-ea, invalid_charset_hard",
                "le, too_short",
                "leaquandt, too_long",
                "Lea, uppercase_not_allowed",
                "lea1, numbers_not_allowed",
                "l_ea, underscore_not_allowed",
                "lea, fine"
            })
    void theFirstViolationCounts(String username, String violation) throws JsonProcessingException {
        var policy = new ObjectMapper().readValue("""
                {"minLength": 3, "maxLength": 8, "allowedChars": {"lowercase": true, "uppercase": false, "numbers": false, "underscore": false}}
                """, UsernamePolicy.class);

        assertThat(policy.violation(username).orElse(null)).isEqualTo(violation);
    }

    @Test
    void thePolicyHasDefaults() throws JsonProcessingException {
        assertThat(new ObjectMapper().readValue("{}", UsernamePolicy.class)).isEqualTo(UsernamePolicy.DEFAULT);
        assertThat(UsernamePolicy.DEFAULT.maxLength()).isEqualTo(128);
    }
}
