package dev.cardea.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
