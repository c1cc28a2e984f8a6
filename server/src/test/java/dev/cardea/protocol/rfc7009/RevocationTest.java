package dev.cardea.protocol.rfc7009;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ProtocolTest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7009: token revocation")
@CardeaTest
class RevocationTest extends ProtocolTest {
    @Test
    void takesTheGrantWithARefreshToken() {
        var client = confidentialClient();
        var tokens = tokens(client);

        assertThat(revoke(client, tokens.path("refresh_token").asText()).statusCode())
                .isEqualTo(200);

        assertError(token(refresh(client, tokens.path("refresh_token").asText())), 400, "invalid_grant");
        assertError(
                browser()
                        .get(
                                "/oidc/me",
                                "Authorization",
                                "Bearer " + tokens.path("access_token").asText()),
                401,
                "invalid_token");
    }

    @Test
    void takesWhatHangsOnTheGrantWithAnAccessToken() {
        var client = confidentialClient();
        var tokens = tokens(client);

        assertThat(revoke(client, tokens.path("access_token").asText()).statusCode())
                .isEqualTo(200);

        assertError(token(refresh(client, tokens.path("refresh_token").asText())), 400, "invalid_grant");
    }

    @Test
    @DisplayName("§2.2: unknown tokens are no error")
    void answersUnknownTokensWithSuccess() {
        var response = revoke(confidentialClient(), "x".repeat(43));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    @DisplayName("§2.1: another client's token is left alone")
    void leavesForeignTokensAlone() {
        var owner = confidentialClient();
        var refreshToken = tokens(owner).path("refresh_token").asText();

        assertError(revoke(confidentialClient(), refreshToken), 400, "invalid_request");
        assertThat(revoke(browserClient(), refreshToken).statusCode()).isEqualTo(200);
        assertThat(token(refresh(owner, refreshToken)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesJwtsAndNothing() {
        var client = confidentialClient();
        assertError(revoke(client, tokens(client).path("id_token").asText()), 400, "unsupported_token_type");
        assertError(revoke(client, ""), 400, "invalid_request");
    }

    private HttpResponse<String> revoke(TestClient client, String token) {
        var form = new LinkedHashMap<String, String>();
        form.put("client_id", client.id());
        if (client.secret() != null) {
            form.put("client_secret", client.secret());
        }
        form.put("token", token);
        return browser().post("/oidc/token/revocation", form);
    }
}
