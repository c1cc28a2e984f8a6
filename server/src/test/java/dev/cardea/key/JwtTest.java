package dev.cardea.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JwtTest {
    private static final SigningKey EC =
            new SigningKey("ec", SigningKey.Status.CURRENT, Instant.EPOCH, SigningKey.generateEc());
    private static final SigningKey RSA =
            new SigningKey("rsa", SigningKey.Status.COMPANION, Instant.EPOCH, SigningKey.generateRsa(2048));
    private static final KeyRing RING = new KeyRing(List.of(RSA, EC));
    private static final Map<String, String> CLAIMS = Map.of("sub", "somebody");

    @Test
    void verifiesWhatItSigned() {
        assertThat(Jwt.verify(RING, Jwt.sign(EC, "at+jwt", CLAIMS)))
                .get()
                .satisfies(token -> assertThat(token.type()).isEqualTo("at+jwt"))
                .satisfies(token -> assertThat(token.algorithm()).isEqualTo("ES384"))
                .satisfies(token -> assertThat(token.claims()).containsEntry("sub", "somebody"));
        assertThat(Jwt.verify(RING, Jwt.sign(RSA, null, CLAIMS))).isPresent();
    }

    @Test
    void refusesAKeyOutsideTheRing() {
        var stranger = new SigningKey("x", SigningKey.Status.CURRENT, Instant.EPOCH, SigningKey.generateEc());

        assertThat(Jwt.verify(RING, Jwt.sign(stranger, null, CLAIMS))).isEmpty();
    }

    @Test
    @DisplayName("RFC 8725 §2.1: the algorithm none is no signature")
    void refusesNone() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var header = encoder.encodeToString("{\"alg\":\"none\"}".getBytes());
        var payload = encoder.encodeToString("{\"sub\":\"somebody\"}".getBytes());

        assertThat(Jwt.verify(RING, header + "." + payload + ".")).isEmpty();
    }

    @Test
    @DisplayName("RFC 8725 §2.1: a public key is no HMAC secret")
    void refusesHmacWithThePublicKey() throws Exception {
        var forged = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(RSA.keyId()).build(), new Payload("{\"sub\":\"x\"}"));
        forged.sign(new MACSigner(RSA.published().toRSAKey().toRSAPublicKey().getEncoded()));

        assertThat(Jwt.verify(RING, forged.serialize())).isEmpty();
    }

    @Test
    void refusesATamperedToken() {
        var parts = Jwt.sign(EC, null, CLAIMS).split("\\.");
        var other = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"sub\":\"admin\"}".getBytes());

        assertThat(Jwt.verify(RING, parts[0] + "." + other + "." + parts[2])).isEmpty();
        assertThat(Jwt.verify(RING, "not a token")).isEmpty();
    }

    @Test
    void publishesPublicHalvesOnlyAndTheCurrentKeyFirst() {
        var published = (List<?>) RING.published().get("keys");

        assertThat(RING.keys().getFirst()).isSameAs(EC);
        assertThat(published)
                .hasSize(2)
                .allSatisfy(key -> List.of("d", "p", "q", "dp", "dq", "qi", "k")
                        .forEach(member -> assertThat(((Map<?, ?>) key).containsKey(member))
                                .isFalse()));
        assertThat(RING.algorithms()).containsExactly("ES384", "RS256");
    }

    @Test
    void signsForAClientThatChoseRsa() {
        assertThat(RING.forAlgorithm("RS256")).isSameAs(RSA);
        assertThat(RING.forAlgorithm("PS512")).isSameAs(EC);
    }
}
