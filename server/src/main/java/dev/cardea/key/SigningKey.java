package dev.cardea.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One private key of a tenant. Its {@code kid} is the RFC 7638 thumbprint; an EC key has the one algorithm of its
 * curve, an RSA key signs with RS256.
 */
public final class SigningKey {
    private final String id;
    private final Status status;
    private final Instant createdAt;
    private final JWK jwk;
    private final JWSAlgorithm algorithm;
    private final JWSSigner signer;

    /** {@code COMPANION} is the RSA key beside an EC-only set; it stands outside the key APIs. */
    public enum Status {
        NEXT,
        CURRENT,
        PREVIOUS,
        COMPANION
    }

    SigningKey(String id, Status status, Instant createdAt, byte[] pkcs8) {
        this.id = id;
        this.status = status;
        this.createdAt = createdAt;
        this.jwk = parse(pkcs8);
        this.algorithm = algorithmOf(jwk);
        try {
            this.signer = jwk instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(jwk.toRSAKey());
        } catch (JOSEException e) {
            throw new IllegalArgumentException("Unusable signing key " + id, e);
        }
    }

    public String id() {
        return id;
    }

    public Status status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String keyId() {
        return jwk.getKeyID();
    }

    public JWSAlgorithm algorithm() {
        return algorithm;
    }

    public boolean isRsa() {
        return jwk instanceof RSAKey;
    }

    JWSSigner signer() {
        return signer;
    }

    /** Every algorithm under which this key's signatures are accepted. */
    public List<JWSAlgorithm> accepted() {
        return isRsa() && status != Status.COMPANION
                ? List.of(JWSAlgorithm.PS256, JWSAlgorithm.RS256)
                : List.of(algorithm);
    }

    JWSVerifier verifier() throws JOSEException {
        return jwk instanceof ECKey ec ? new ECDSAVerifier(ec) : new RSASSAVerifier(jwk.toRSAKey());
    }

    /** The public half, as the JWK set shows it (RFC 7517 §4). */
    JWK published() {
        var published = jwk.toPublicJWK();
        if (published instanceof RSAKey rsa && status == Status.COMPANION) {
            return new RSAKey.Builder(rsa).algorithm(algorithm).build();
        }
        return published;
    }

    static byte[] generateEc() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp384r1"));
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] generateRsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWK parse(byte[] pkcs8) {
        var spec = new PKCS8EncodedKeySpec(pkcs8);
        try {
            if (KeyFactory.getInstance("RSA").generatePrivate(spec) instanceof RSAPrivateCrtKey rsa) {
                var publicKey = (RSAPublicKey) KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
                return new RSAKey.Builder(publicKey)
                        .privateKey(rsa)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyIDFromThumbprint()
                        .build();
            }
            throw new IllegalArgumentException("An RSA private key without its CRT parameters");
        } catch (GeneralSecurityException _) {
            return parseEc(spec);
        } catch (JOSEException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JWK parseEc(PKCS8EncodedKeySpec spec) {
        try {
            var privateKey = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
            var curve = Curve.forECParameterSpec(privateKey.getParams());
            var algorithm = algorithmOf(curve);
            return new ECKey.Builder(curve, EcPublicKeys.of(privateKey))
                    .privateKey(privateKey)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(algorithm)
                    .keyIDFromThumbprint()
                    .build();
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalArgumentException("Neither an RSA nor an EC private key in PKCS#8", e);
        }
    }

    private static JWSAlgorithm algorithmOf(JWK jwk) {
        return jwk instanceof ECKey ec ? algorithmOf(ec.getCurve()) : JWSAlgorithm.RS256;
    }

    private static JWSAlgorithm algorithmOf(Curve curve) {
        if (!Set.of(Curve.P_256, Curve.P_384, Curve.P_521).contains(curve)) {
            throw new IllegalArgumentException("Unsupported curve " + curve);
        }
        return curve.equals(Curve.P_256)
                ? JWSAlgorithm.ES256
                : curve.equals(Curve.P_384) ? JWSAlgorithm.ES384 : JWSAlgorithm.ES512;
    }

    /** Derives the public point of an EC private key, which PKCS#8 may leave out. */
    private static final class EcPublicKeys {
        static ECPublicKey of(ECPrivateKey privateKey) throws GeneralSecurityException {
            var spec = org.bouncycastle.asn1.x9.ECNamedCurveTable.getByName(nameOf(privateKey));
            var point = spec.getG().multiply(privateKey.getS()).normalize();
            return (ECPublicKey) KeyFactory.getInstance("EC")
                    .generatePublic(new java.security.spec.ECPublicKeySpec(
                            new java.security.spec.ECPoint(
                                    point.getAffineXCoord().toBigInteger(),
                                    point.getAffineYCoord().toBigInteger()),
                            privateKey.getParams()));
        }

        private static String nameOf(ECPrivateKey privateKey) {
            return Curve.forECParameterSpec(privateKey.getParams()).getStdName();
        }
    }
}
