package dev.cardea.key;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs and verifies JSON Web Tokens (RFC 7515, RFC 7519) with the keys of a tenant. */
public final class Jwt {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Jwt() {}

    /**
     * A token whose signature holds; its claims are still to be judged.
     *
     * @param type the header's {@code typ}, which tells the kinds of token apart (RFC 8725 §3.11)
     */
    public record Verified(@Nullable String type, String algorithm, Map<String, Object> claims) {}

    /**
     * @param type header {@code typ}, e.g. {@code at+jwt} (RFC 9068 §2.1); null leaves it out, as ID tokens do
     * @param claims in the order in which they are to be written
     */
    public static String sign(SigningKey key, @Nullable String type, Map<String, ?> claims) {
        var header = new JWSHeader.Builder(key.algorithm()).keyID(key.keyId());
        if (type != null) {
            header.type(new JOSEObjectType(type));
        }
        try {
            var token = new JWSObject(header.build(), new Payload(JSON.writeValueAsBytes(claims)));
            token.sign(key.signer());
            return token.serialize();
        } catch (JOSEException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
    }

    /** Empty unless the signature is by a key of the ring under that key's own algorithm; {@code none} never is. */
    public static Optional<Verified> verify(KeyRing ring, String token) {
        try {
            var object = JWSObject.parse(token);
            var header = object.getHeader();
            if (header.getCriticalParams() != null) {
                return Optional.empty();
            }
            var candidates = ring.candidates(Optional.ofNullable(header.getKeyID()), header.getAlgorithm())
                    .toList();
            for (var key : candidates) {
                if (object.verify(key.verifier())) {
                    var claims = object.getPayload().toJSONObject();
                    var type =
                            header.getType() == null ? null : header.getType().getType();
                    return claims == null
                            ? Optional.empty()
                            : Optional.of(
                                    new Verified(type, header.getAlgorithm().getName(), claims));
                }
            }
            return Optional.empty();
        } catch (ParseException | JOSEException _) {
            return Optional.empty();
        }
    }
}
