package dev.cardea.key;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All keys of a tenant, in the order in which the JWK set publishes them: current, next, previous, companion. */
public final class KeyRing {
    private static final List<SigningKey.Status> ORDER = List.of(
            SigningKey.Status.CURRENT, SigningKey.Status.NEXT, SigningKey.Status.PREVIOUS, SigningKey.Status.COMPANION);

    private final List<SigningKey> keys;
    private final Map<String, Object> published;

    KeyRing(List<SigningKey> keys) {
        this.keys = keys.stream()
                .sorted(Comparator.comparingInt(key -> ORDER.indexOf(key.status())))
                .toList();
        List<JWK> jwks = this.keys.stream().map(SigningKey::published).toList();
        this.published = new JWKSet(jwks).toJSONObject(true);
    }

    public List<SigningKey> keys() {
        return keys;
    }

    /** The key that signs. */
    public SigningKey current() {
        return keys.getFirst();
    }

    /** The key that signs for a client which chose {@code algorithm}; the current one when none fits. */
    public SigningKey forAlgorithm(String algorithm) {
        return keys.stream()
                .filter(key -> key.status() == SigningKey.Status.CURRENT || key.status() == SigningKey.Status.COMPANION)
                .filter(key -> key.algorithm().getName().equals(algorithm))
                .findFirst()
                .orElse(current());
    }

    /** The JWK set document (RFC 7517 §5), without private members. */
    public Map<String, Object> published() {
        return published;
    }

    /** What discovery lists: the algorithms of every published key, in key order. */
    public List<String> algorithms() {
        return keys.stream()
                .flatMap(key -> key.accepted().stream())
                .map(JWSAlgorithm::getName)
                .distinct()
                .toList();
    }

    /** The keys under which a token with this header may be verified; never by what the token itself claims to be. */
    Stream<SigningKey> candidates(Optional<String> keyId, JWSAlgorithm algorithm) {
        return keys.stream()
                .filter(key -> key.accepted().contains(algorithm))
                .filter(key -> keyId.isEmpty() || keyId.get().equals(key.keyId()));
    }
}
