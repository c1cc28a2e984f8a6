package dev.cardea.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.password.PasswordProblem.Issue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordCheckerTest {
    private static final PersonalInfo LEA =
            new PersonalInfo("Lea Quandt", "leaq", "lea.quandt@acme.dev", "4915112345678");

    private final PasswordChecker checker = new PasswordChecker("123456aA"::equals);

    @Test
    void fillsInTheDefaultsOfAPartialPolicy() throws JsonProcessingException {
        var policy = new ObjectMapper().readValue("{\"length\": {\"min\": 12}, \"rejects\": {}}", PasswordPolicy.class);

        assertThat(policy.length()).isEqualTo(new PasswordPolicy.Length(12, 256));
        assertThat(policy.characterTypes().min()).isEqualTo(1);
        assertThat(policy.rejects().pwned()).isTrue();
        assertThat(policy.rejects().words()).isEmpty();
    }

    @Test
    void reportsEveryIssueInOrder() throws JsonProcessingException {
        var policy = new ObjectMapper()
                .readValue("{\"length\": {\"min\": 9}, \"characterTypes\": {\"min\": 4}}", PasswordPolicy.class);

        assertThat(checker.check(policy, "123456aA", LEA))
                .containsExactly(
                        new Issue("password_rejected.too_short", Map.of("min", 9)),
                        new Issue("password_rejected.character_types", Map.of("min", 4)),
                        new Issue("password_rejected.pwned", null),
                        new Issue("password_rejected.restricted.sequence", null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "fine",
            value = {
                "aaaaaaaa, password_rejected.restricted.repetition",
                "qwertyuiop, password_rejected.restricted.sequence",
                "POIUYTREWQ, password_rejected.restricted.sequence",
                "leaquandt, password_rejected.restricted.user_info",
                "LEAQUANDT1, password_rejected.restricted.user_info",
                "leaaaaquandt, password_rejected.restricted.user_info",
                "abcdcba321!!x, fine",
                "zyxwvut9ol12, password_rejected.restricted.sequence",
                "4915112345678, password_rejected.restricted.user_info",
                "abcdefgh!K4, fine",
                "pässword, password_rejected.unsupported_characters",
                "correct horse, fine"
            })
    void judges(String password, String issue) {
        var issues = checker.check(PasswordPolicy.DEFAULT, password, LEA).stream()
                .map(Issue::code)
                .toList();

        if (issue == null) {
            assertThat(issues).isEmpty();
        } else {
            assertThat(issues).contains(issue);
        }
    }

    @Test
    void doesNotLookCloselyAtAFlood() {
        var flood = "a1".repeat(500_000);
        var neverAsked = new PasswordChecker(_ -> {
            throw new AssertionError("asked");
        });

        assertThat(neverAsked.check(PasswordPolicy.DEFAULT, flood, LEA))
                .containsExactly(new Issue("password_rejected.too_long", Map.of("max", 256)));
    }

    @Test
    @Timeout(2)
    void staysFastWithHostileInfo() {
        var info = new PersonalInfo("ab ".repeat(300_000), "a".repeat(1_000), null, null);

        assertThat(checker.check(PasswordPolicy.DEFAULT, "a".repeat(1_024), info))
                .extracting(Issue::code)
                .contains("password_rejected.restricted.repetition", "password_rejected.restricted.user_info");
    }

    @Test
    void readsTheRangeServiceAnswer() {
        var body = "0018A45C4D1DEF81644B54AB7F969B88D65:1\r\n00D4F6E8FA6EECAD2A3AA415EEC418D38EC:0";

        assertThat(PwnedPasswords.lists(body, "0018A45C4D1DEF81644B54AB7F969B88D65"))
                .isTrue();
        assertThat(PwnedPasswords.lists(body, "00D4F6E8FA6EECAD2A3AA415EEC418D38EC"))
                .isFalse();
    }
}
