package dev.cardea.protocol.rfc6749;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.testing.ProtocolTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 6749 §4.1: authorization code grant")
@CardeaTest
class AuthorizationCodeTest extends ProtocolTest {
    @Test
    void answersWithCodeStateAndIssuer() {
        var redirect = signIn(browser(), user(), authorizationRequest(confidentialClient()));

        assertThat(redirect.toString()).startsWith(REDIRECT_URI + "?");
        assertThat(Browser.query(redirect))
                .containsEntry("state", "state-1")
                .containsEntry("iss", tenant().issuer())
                .containsKey("code");
    }

    @Test
    void exchangesACodeForTokens() {
        var client = confidentialClient();
        var user = user();
        var code = code(signIn(browser(), user, authorizationRequest(client)));

        var response = token(redemption(client, code));

        var tokens = json(response);
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
        assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(tokens.path("access_token").asText()).hasSize(43);
        assertThat(tokens.path("refresh_token").asText()).hasSize(43);
        assertThat(tokens.path("scope").asText()).isEqualTo("openid offline_access profile");
        assertThat(claims(tokens.path("id_token")))
                .containsEntry("sub", user.id())
                .containsEntry("aud", client.id())
                .containsEntry("iss", tenant().issuer())
                .containsEntry("username", user.username());
        assertThat(jwt(tokens.path("id_token")).getHeader().getAlgorithm().getName())
                .isEqualTo("ES384");
    }

    @Test
    @DisplayName("§4.1.2: a code MUST NOT be used more than once; its tokens SHOULD be revoked")
    void refusesTheSecondUseAndRevokesTheFirstTokens() {
        var client = confidentialClient();
        var code = codeFor(client);
        var first = json(token(redemption(client, code)));

        assertError(token(redemption(client, code)), 400, "invalid_grant", "grant request is invalid");
        assertError(token(refresh(client, first.path("refresh_token").asText())), 400, "invalid_grant");
        assertError(
                browser()
                        .get(
                                "/oidc/me",
                                "Authorization",
                                "Bearer " + first.path("access_token").asText()),
                401,
                "invalid_token");
    }

    @Test
    @DisplayName("§4.1.2: of concurrent redemptions exactly one wins")
    void givesTokensOnceWhenRedeemedAtOnce() throws Exception {
        var client = confidentialClient();
        var code = codeFor(client);
        var start = new CountDownLatch(1);
        var answers = new ArrayList<java.util.concurrent.Future<HttpResponse<String>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return token(redemption(client, code));
                }));
            }
            start.countDown();
        }

        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get().statusCode());
        }
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 400).hasSize(7);
    }

    @Test
    @DisplayName("§4.1.3: the redirect URI must be the one of the authorization request")
    void refusesAnotherRedirectUri() {
        var client = confidentialClient();
        var form = redemption(client, codeFor(client));
        form.put("redirect_uri", REDIRECT_URI + "/other");

        assertError(token(form), 400, "invalid_grant");
    }

    @Test
    @DisplayName("§4.1.3: the code must have been issued to the authenticated client")
    void refusesAnotherClientsCode() {
        var code = codeFor(confidentialClient());

        assertError(token(redemption(confidentialClient(), code)), 400, "invalid_grant");
    }

    @Test
    @DisplayName("§4.1.2: a code expires")
    void refusesAnExpiredCode() {
        var client = confidentialClient();
        var code = codeFor(client);
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE authorization_codes SET expires_at = now() - interval '1 second' WHERE client_id = ?",
                client.id()));

        assertError(token(redemption(client, code)), 400, "invalid_grant");
    }

    @Test
    @DisplayName("§4.1.2.1: no redirect to an address that is not the client's")
    void neverRedirectsToAForeignAddress() {
        var request = authorizationRequest(confidentialClient());
        request.put("redirect_uri", "https://evil.test/callback");

        var response = authorize(browser(), request);

        assertError(response, 400, "invalid_redirect_uri");
        assertThat(response.headers().firstValue("location")).isEmpty();
        assertThat(response.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void answersAnUnknownClientWithoutARedirect() {
        var request = authorizationRequest(confidentialClient());
        request.put("client_id", "nobody");

        var response = authorize(browser(), request);

        assertError(response, 400, "invalid_client", "invalid client nobody");
        assertThat(parse(response).path("code").asText()).isEqualTo("oidc.invalid_client");
    }

    @Test
    void tellsTheClientOfAnUnsupportedResponseType() {
        var request = authorizationRequest(confidentialClient());
        request.put("response_type", "token");

        assertThat(Browser.query(Browser.location(authorize(browser(), request))))
                .containsEntry("error", "unsupported_response_type")
                .containsEntry("state", "state-1")
                .containsEntry("iss", tenant().issuer());
    }

    @Test
    @DisplayName("§3.1: parameters MUST NOT be included more than once")
    void refusesDuplicatedParameters() {
        var request = authorizationRequest(confidentialClient());

        var response = browser().get("/oidc/auth?" + Browser.encode(request) + "&state=again");

        assertError(response, 400, "invalid_request", "'state' parameter must not be provided twice");
    }

    @Test
    void storesNothingForARefusedRequest() {
        var client = confidentialClient();
        var request = new LinkedHashMap<>(authorizationRequest(client));
        request.put("redirect_uri", "https://evil.test/");

        authorize(browser(), request);

        int stored =
                jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM interactions WHERE client_id = :id")
                        .bind("id", client.id())
                        .mapTo(Integer.class)
                        .one());
        assertThat(stored).isZero();
    }

    @Test
    void readsAPostedRequestLikeAQuery() {
        var response = browser().post("/oidc/auth", authorizationRequest(confidentialClient()));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(Browser.location(response).getPath()).isEqualTo("/sign-in");
    }
}
