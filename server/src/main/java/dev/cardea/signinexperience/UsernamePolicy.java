package dev.cardea.signinexperience;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What usernames look like, and whether their case tells two of them apart. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UsernamePolicy(boolean caseSensitive, int minLength, int maxLength, AllowedChars allowedChars) {
    private static final Pattern CHARSET = Pattern.compile("[A-Z_a-z]\\w*");

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AllowedChars(boolean lowercase, boolean uppercase, boolean numbers, boolean underscore) {}

    public static final UsernamePolicy DEFAULT =
            new UsernamePolicy(true, 1, 128, new AllowedChars(true, true, true, true));

    /** The first rule that {@code username} breaks, as the end of an error code: {@code too_short} … */
    public Optional<String> violation(String username) {
        return Optional.ofNullable(firstViolation(username));
    }

    private @Nullable String firstViolation(String username) {
        if (username.isEmpty()) {
            return "required";
        }
        if (Character.isDigit(username.charAt(0))) {
            return "starts_with_number";
        }
        if (!CHARSET.matcher(username).matches()) {
            return "invalid_charset_hard";
        }
        if (username.length() < minLength) {
            return "too_short";
        }
        if (username.length() > maxLength) {
            return "too_long";
        }
        if (!allowedChars.uppercase() && username.chars().anyMatch(Character::isUpperCase)) {
            return "uppercase_not_allowed";
        }
        if (!allowedChars.lowercase() && username.chars().anyMatch(Character::isLowerCase)) {
            return "lowercase_not_allowed";
        }
        if (!allowedChars.numbers() && username.chars().anyMatch(Character::isDigit)) {
            return "numbers_not_allowed";
        }
        return !allowedChars.underscore() && username.contains("_") ? "underscore_not_allowed" : null;
    }
}
