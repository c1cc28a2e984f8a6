package dev.cardea.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cardea.problem.OAuthException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void takesAnEmptyValueForAbsent() {
        assertThat(Parameters.ofQuery("state=&scope=openid").get("state")).isEmpty();
    }

    @Test
    void splitsResourcesOfAQuery() {
        assertThat(Parameters.ofQuery("resource=https://a,https://b&resource=https://c")
                        .all("resource"))
                .containsExactly("https://a", "https://b", "https://c");
    }

    @Test
    void keepsResourcesOfAFormWhole() {
        assertThat(Parameters.ofForm("resource=https://a,https://b", StandardCharsets.UTF_8)
                        .all("resource"))
                .containsExactly("https://a,https://b");
    }

    @Test
    void readsMembersOfAnObjectAsFields() {
        var parameters = Parameters.ofJson("""
                {"grant_type": "client_credentials", "n": 1, "list": ["a", "b"], "nested": {"x": 1}, "nothing": null}
                """);

        assertThat(parameters.get("grant_type")).contains("client_credentials");
        assertThat(parameters.get("n")).contains("1");
        assertThat(parameters.all("list")).containsExactly("a", "b");
        assertThat(parameters.has("nested")).isFalse();
        assertThat(parameters.has("nothing")).isFalse();
    }

    @Test
    void takesMalformedJsonForNoParameters() {
        assertThat(Parameters.ofJson("{\"grant_type\":").has("grant_type")).isFalse();
        assertThat(Parameters.ofJson("[]").has("grant_type")).isFalse();
    }

    @Test
    void namesADuplicate() {
        assertThatThrownBy(() -> Parameters.ofQuery("state=a&state=b").refuseDuplicates(Set.of("state")))
                .isInstanceOf(OAuthException.class)
                .hasMessage("invalid_request: 'state' parameter must not be provided twice");
    }

    @Test
    void letsResourcesAndUnknownParametersRepeat() {
        Parameters.ofQuery("resource=a&resource=b&x=1&x=2").refuseDuplicates(Set.of("resource", "state"));
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThatThrownBy(() -> Parameters.ofQuery("").require("a", "b", "c"))
                .hasMessage("invalid_request: missing required parameter(s) 'a', 'b' and 'c'");
        assertThatThrownBy(() -> Parameters.ofQuery("").require("a"))
                .hasMessage("invalid_request: missing required parameter 'a'");
    }
}
