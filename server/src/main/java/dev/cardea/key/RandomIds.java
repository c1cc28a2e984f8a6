package dev.cardea.key;

import java.security.SecureRandom;

/** Identifiers and secrets, drawn uniformly from the alphabets that the contract names. */
public final class RandomIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LOWER = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String ALPHANUMERIC = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String URL_SAFE = ALPHANUMERIC + "-_";

    private RandomIds() {}

    /** 21 characters of {@code [0-9a-z]}: the id of most entities. */
    public static String standard() {
        return draw(LOWER, 21);
    }

    /** 12 characters of {@code [0-9a-z]}: users, organizations, connectors. */
    public static String brief() {
        return draw(LOWER, 12);
    }

    /** 32 characters of {@code [0-9A-Za-z]} (190 bits): application secrets and the like. */
    public static String secret() {
        return draw(ALPHANUMERIC, 32);
    }

    /** 43 URL-safe characters (256 bits): codes, tokens, session and interaction ids. */
    public static String token() {
        return draw(URL_SAFE, 43);
    }

    /** 16 characters of {@code [0-9A-Za-z]}: the id of a request in headers and logs. */
    public static String request() {
        return draw(ALPHANUMERIC, 16);
    }

    private static String draw(String alphabet, int length) {
        var mask = Integer.highestOneBit(alphabet.length() - 1) * 2 - 1;
        var text = new char[length];
        var bytes = new byte[length * 2];
        var filled = 0;
        while (filled < length) {
            RANDOM.nextBytes(bytes);
            for (var i = 0; i < bytes.length && filled < length; i++) {
                var index = bytes[i] & mask;
                if (index < alphabet.length()) {
                    text[filled++] = alphabet.charAt(index);
                }
            }
        }
        return new String(text);
    }
}
