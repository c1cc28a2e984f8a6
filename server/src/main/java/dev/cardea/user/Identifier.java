package dev.cardea.user;

/** What a person types to say who they are. */
public record Identifier(Type type, String value) {
    public enum Type {
        USERNAME,
        EMAIL,
        PHONE
    }

    /** Whether the case of a username matters; that of an e-mail address never does. */
    public enum UsernameCase {
        SENSITIVE,
        INSENSITIVE
    }

    /**
     * Whether {@code text} reads {@code x@y.z} without whitespace. A regular expression with three repetitions of the
     * same class would take cubic time on hostile input; this takes linear time.
     */
    public static boolean isEmail(String text) {
        var at = text.indexOf('@', 1);
        return at > 0
                && text.lastIndexOf('.', text.length() - 2) > at + 1
                && text.chars().noneMatch(Identifier::isWhitespace);
    }

    /** As {@code \s} of a regular expression. */
    private static boolean isWhitespace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    public static Identifier username(String value) {
        return new Identifier(Type.USERNAME, value);
    }

    public static Identifier email(String value) {
        return new Identifier(Type.EMAIL, value);
    }

    public static Identifier phone(String value) {
        return new Identifier(Type.PHONE, value);
    }
}
