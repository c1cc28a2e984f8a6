package dev.cardea.password;

import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SHA512tDigest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.digests.WhirlpoolDigest;

/** General hash functions under the names that crypto libraries give them ({@code sha256}, {@code RSA-SHA512} …). */
enum HashFunction {
    MD5,
    SHA1,
    SHA224,
    SHA256,
    SHA384,
    SHA512,
    SHA512_224,
    SHA512_256,
    SHA3_224,
    SHA3_256,
    SHA3_384,
    SHA3_512,
    BLAKE2B512,
    BLAKE2S256,
    RIPEMD160,
    SM3,
    WHIRLPOOL;

    static Optional<HashFunction> find(String name) {
        var plain = name.toUpperCase(Locale.ROOT)
                .replaceFirst("^RSA-", "")
                .replaceFirst("WITHRSAENCRYPTION$", "")
                .replaceFirst("^SHA-", "SHA")
                .replaceAll("[-/]", "_");
        var known = switch (plain) {
            case "RMD160", "RIPEMD" -> "RIPEMD160";
            case "SSL3_MD5" -> "MD5";
            case "SSL3_SHA1" -> "SHA1";
            default -> plain;
        };
        for (var candidate : values()) {
            if (candidate.name().equals(known)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    static Digest create(HashFunction name) {
        return switch (name) {
            case MD5 -> new MD5Digest();
            case SHA1 -> new SHA1Digest();
            case SHA224 -> new SHA224Digest();
            case SHA256 -> new SHA256Digest();
            case SHA384 -> new SHA384Digest();
            case SHA512 -> new SHA512Digest();
            case SHA512_224 -> new SHA512tDigest(224);
            case SHA512_256 -> new SHA512tDigest(256);
            case SHA3_224 -> new SHA3Digest(224);
            case SHA3_256 -> new SHA3Digest(256);
            case SHA3_384 -> new SHA3Digest(384);
            case SHA3_512 -> new SHA3Digest(512);
            case BLAKE2B512 -> new Blake2bDigest(512);
            case BLAKE2S256 -> new Blake2sDigest(256);
            case RIPEMD160 -> new RIPEMD160Digest();
            case SM3 -> new SM3Digest();
            case WHIRLPOOL -> new WhirlpoolDigest();
        };
    }

    static byte[] hash(HashFunction name, byte[] value) {
        var digest = create(name);
        digest.update(value, 0, value.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
