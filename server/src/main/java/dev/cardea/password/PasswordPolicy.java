package dev.cardea.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What new passwords must look like. The stored JSON may leave out anything; {@code of} fills in the defaults. */
public record PasswordPolicy(Length length, CharacterTypes characterTypes, Rejects rejects) {
    public static final PasswordPolicy DEFAULT = of(null, null, null);

    @JsonCreator
    static PasswordPolicy of(
            @JsonProperty("length") @Nullable Length length,
            @JsonProperty("characterTypes") @Nullable CharacterTypes characterTypes,
            @JsonProperty("rejects") @Nullable Rejects rejects) {
        return new PasswordPolicy(
                length == null ? Length.of(null, null) : length,
                characterTypes == null ? CharacterTypes.of(null) : characterTypes,
                rejects == null ? Rejects.of(null, null, null, null) : rejects);
    }

    /** In UTF-16 code units. */
    public record Length(int min, int max) {
        @JsonCreator
        static Length of(@JsonProperty("min") @Nullable Integer min, @JsonProperty("max") @Nullable Integer max) {
            return new Length(Objects.requireNonNullElse(min, 8), Objects.requireNonNullElse(max, 256));
        }
    }

    /** How many of the four classes (lower case, upper case, digits, symbols) a password needs. */
    public record CharacterTypes(int min) {
        @JsonCreator
        static CharacterTypes of(@JsonProperty("min") @Nullable Integer min) {
            return new CharacterTypes(Objects.requireNonNullElse(min, 1));
        }
    }

    public record Rejects(boolean pwned, boolean repetitionAndSequence, boolean userInfo, List<String> words) {
        public Rejects {
            words = List.copyOf(words);
        }

        @JsonCreator
        static Rejects of(
                @JsonProperty("pwned") @Nullable Boolean pwned,
                @JsonProperty("repetitionAndSequence") @Nullable Boolean repetitionAndSequence,
                @JsonProperty("userInfo") @Nullable Boolean userInfo,
                @JsonProperty("words") @Nullable List<String> words) {
            return new Rejects(
                    pwned == null || pwned,
                    repetitionAndSequence == null || repetitionAndSequence,
                    userInfo == null || userInfo,
                    words == null ? List.of() : words);
        }
    }
}
