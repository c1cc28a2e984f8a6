package dev.cardea.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How bearer values are kept: by their digest, since 256 random bits need no salt. */
public final class Sha256 {
    private Sha256() {}

    public static byte[] of(String value) {
        return of(value.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] of(byte[] value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String hex(String value) {
        return HexFormat.of().formatHex(of(value));
    }
}
