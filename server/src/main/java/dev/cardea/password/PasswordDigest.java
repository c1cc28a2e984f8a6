package dev.cardea.password;

/**
 * A password as it is stored: never the password itself, and still nothing to show or log.
 *
 * @param value a PHC string, a bcrypt string, hexadecimal text, or the JSON of {@link LegacyDigest}
 */
public record PasswordDigest(PasswordAlgorithm algorithm, String value) {
    @Override
    public String toString() {
        return "PasswordDigest[" + algorithm + "]";
    }
}
