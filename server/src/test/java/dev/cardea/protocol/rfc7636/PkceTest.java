package dev.cardea.protocol.rfc7636;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ProtocolTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7636: proof key for code exchange")
@CardeaTest
class PkceTest extends ProtocolTest {
    @Test
    void isRequiredOfPublicClients() {
        var request = authorizationRequest(browserClient());
        request.remove("code_challenge");
        request.remove("code_challenge_method");

        assertThat(Browser.query(Browser.location(authorize(browser(), request))))
                .containsEntry("error", "invalid_request")
                .extractingByKey("error_description")
                .asString()
                .contains("PKCE");
    }

    @Test
    void isOptionalForConfidentialClients() {
        var client = confidentialClient();
        var request = authorizationRequest(client);
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        var form = redemption(client, code(signIn(browser(), user(), request)));
        form.remove("code_verifier");

        assertThat(token(form).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("§4.2: plain is not offered")
    void refusesPlain() {
        var request = authorizationRequest(browserClient());
        request.put("code_challenge_method", "plain");
        assertThat(Browser.query(Browser.location(authorize(browser(), request))))
                .containsEntry("error", "invalid_request");

        request.remove("code_challenge_method");
        assertThat(Browser.query(Browser.location(authorize(browser(), request))))
                .containsEntry("error", "invalid_request");
    }

    @Test
    @DisplayName("§4.6: the verifier must match the challenge")
    void refusesAWrongVerifierAndNone() {
        var client = browserClient();
        var wrong = redemption(client, codeFor(client));
        wrong.put("code_verifier", "w".repeat(64));
        assertError(token(wrong), 400, "invalid_grant");

        var missing = redemption(client, codeFor(client));
        missing.remove("code_verifier");
        assertError(token(missing), 400, "invalid_grant");

        var malformed = redemption(client, codeFor(client));
        malformed.put("code_verifier", "short");
        assertError(token(malformed), 400, "invalid_request");
    }

    @Test
    @DisplayName("RFC 9700 §2.1.1: a verifier without a challenge shows a downgrade")
    void refusesAVerifierWithoutAChallenge() {
        var client = confidentialClient();
        var request = authorizationRequest(client);
        request.remove("code_challenge");
        request.remove("code_challenge_method");

        assertError(token(redemption(client, code(signIn(browser(), user(), request)))), 400, "invalid_grant");
    }
}
