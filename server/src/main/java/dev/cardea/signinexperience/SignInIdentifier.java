package dev.cardea.signinexperience;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person types to say who they are. */
public enum SignInIdentifier {
    USERNAME,
    EMAIL,
    PHONE;

    @JsonCreator
    public static SignInIdentifier of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
