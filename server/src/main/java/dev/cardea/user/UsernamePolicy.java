package dev.cardea.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cardea.problem.ProblemException;
import dev.cardea.user.Identifier.UsernameCase;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What usernames must look like; the stored JSON may leave out anything. */
public record UsernamePolicy(boolean caseSensitive, int minLength, int maxLength, AllowedChars allowedChars) {
    public static final UsernamePolicy DEFAULT = of(null, null, null, null);

    @JsonCreator
    static UsernamePolicy of(
            @JsonProperty("caseSensitive") @Nullable Boolean caseSensitive,
            @JsonProperty("minLength") @Nullable Integer minLength,
            @JsonProperty("maxLength") @Nullable Integer maxLength,
            @JsonProperty("allowedChars") @Nullable AllowedChars allowedChars) {
        return new UsernamePolicy(
                caseSensitive == null || caseSensitive,
                minLength == null ? 1 : minLength,
                maxLength == null ? 128 : maxLength,
                allowedChars == null ? AllowedChars.of(null, null, null, null) : allowedChars);
    }

    /** The kinds of characters that a username may have. */
    public record AllowedChars(boolean lowercase, boolean uppercase, boolean numbers, boolean underscore) {
        @JsonCreator
        static AllowedChars of(
                @JsonProperty("lowercase") @Nullable Boolean lowercase,
                @JsonProperty("uppercase") @Nullable Boolean uppercase,
                @JsonProperty("numbers") @Nullable Boolean numbers,
                @JsonProperty("underscore") @Nullable Boolean underscore) {
            return new AllowedChars(
                    lowercase == null || lowercase,
                    uppercase == null || uppercase,
                    numbers == null || numbers,
                    underscore == null || underscore);
        }
    }

    public UsernameCase usernameCase() {
        return caseSensitive ? UsernameCase.SENSITIVE : UsernameCase.INSENSITIVE;
    }

    /** @throws ProblemException {@link UserProblem.UsernameRejected} with the first rule that is broken */
    public void require(String username) {
        violation(username).ifPresent(violation -> {
            throw new ProblemException(
                    new UserProblem.UsernameRejected(violation, Map.of("min", minLength, "max", maxLength)));
        });
    }

    Optional<String> violation(String username) {
        if (username.isEmpty()) {
            return Optional.of("required");
        }
        if (username.matches("(?s)\\d.*")) {
            return Optional.of("starts_with_number");
        }
        if (!username.matches("[A-Z_a-z]\\w*")) {
            return Optional.of("invalid_charset_hard");
        }
        if (username.length() < minLength) {
            return Optional.of("too_short");
        }
        if (username.length() > maxLength) {
            return Optional.of("too_long");
        }
        return forbiddenCharacters(username);
    }

    private Optional<String> forbiddenCharacters(String username) {
        if (!allowedChars.uppercase() && has(username, "[A-Z]")) {
            return Optional.of("uppercase_not_allowed");
        }
        if (!allowedChars.lowercase() && has(username, "[a-z]")) {
            return Optional.of("lowercase_not_allowed");
        }
        if (!allowedChars.numbers() && has(username, "[0-9]")) {
            return Optional.of("numbers_not_allowed");
        }
        return !allowedChars.underscore() && has(username, "_")
                ? Optional.of("underscore_not_allowed")
                : Optional.empty();
    }

    private static boolean has(String username, String characters) {
        return java.util.regex.Pattern.compile(characters).matcher(username).find();
    }
}
