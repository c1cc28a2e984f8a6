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
