package dev.cardea.key;

import java.security.MessageDigest;

/** Comparisons of secrets whose duration tells nothing about where they differ. */
public final class ConstantTime {
    private ConstantTime() {}

    public static boolean equal(String a, String b) {
        // Digests first, so that not even the lengths are compared.
        return MessageDigest.isEqual(Sha256.of(a), Sha256.of(b));
    }

    public static boolean equal(byte[] a, byte[] b) {
        return MessageDigest.isEqual(a, b);
    }
}
