package dev.cardea.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password", "newPassword", "client_secret", "clientSecret", "api-key", "private_key", "credentials",
                "Cookie", "authorization", "x-functions-key", "token", "access_token", "idToken", "refresh-token"
            })
    void masksSecretsByTheirName(String name) throws JsonProcessingException {
        assertThat(cleaned("{\"a\":[{\"" + name + "\":{\"deep\":\"hush\"}}]}"))
                .isEqualTo(JSON.readTree("{\"a\":[{\"" + name + "\":\"******\"}]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "scriptBody", "userScript", "environmentVariables", "my_environment-variables"})
    void dropsScriptsAndTheirEnvironment(String name) throws JsonProcessingException {
        assertThat(cleaned("{\"" + name + "\":\"x\",\"rest\":1}")).isEqualTo(JSON.readTree("{\"rest\":1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"hasPassword\":true,\"passwordVerified\":false}",
                "{\"applicationSecret\":{\"name\":\"Production\"}}",
                "{\"tokenTypes\":[\"AccessToken\"],\"tokens\":2,\"description\":\"a script\"}"
            })
    void keepsWhatOnlySoundsSecret(String payload) throws JsonProcessingException {
        assertThat(cleaned(payload)).isEqualTo(JSON.readTree(payload));
    }

    @Test
    void masksAnApplicationSecretThatHasMoreThanItsName() throws JsonProcessingException {
        assertThat(cleaned("{\"applicationSecret\":{\"name\":\"a\",\"value\":\"b\"}}"))
                .isEqualTo(JSON.readTree("{\"applicationSecret\":\"******\"}"));
    }

    @Test
    void removesWhatTheDatabaseRefuses() {
        var payload = JSON.createObjectNode().put("a\0b", "c\0d\ud800e");

        assertThat(Redaction.clean(payload)).isEqualTo(JSON.createObjectNode().put("ab", "cde"));
    }

    @Test
    void boundsTexts() {
        var payload = JSON.createObjectNode().put("long", "x".repeat(100_000));

        assertThat(Redaction.clean(payload).get("long").textValue()).hasSizeLessThan(5_000);
    }

    @Test
    void boundsTheWhole() {
        var payload = JSON.createArrayNode();
        for (var i = 0; i < 10_000; i++) {
            payload.add("x".repeat(4_000));
        }

        assertThat(Redaction.clean(payload).toString().length()).isLessThan(80_000);
    }

    @Test
    void boundsTheDepth() {
        JsonNode payload = JSON.createObjectNode().put("leaf", true);
        for (var i = 0; i < 500; i++) {
            payload = JSON.createObjectNode().set("down", payload);
        }

        assertThat(Redaction.clean(payload).toString().length()).isLessThan(500);
    }

    private static JsonNode cleaned(String payload) throws JsonProcessingException {
        return Redaction.clean(JSON.readTree(payload));
    }
}
