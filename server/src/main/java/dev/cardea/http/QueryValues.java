package dev.cardea.http;

import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem.InvalidInput;
import dev.cardea.problem.RequestProblem.InvalidInput.Part;
import dev.cardea.problem.RequestProblem.Issue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters, which are always text, into closed sets of values. */
public final class QueryValues {
    private QueryValues() {}

    /** @throws ProblemException {@link InvalidInput} unless the text is one of the constants' names */
    public static <E extends Enum<E>> Optional<E> oneOf(String name, @Nullable String text, Class<E> type) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> refused(name, text, type.getEnumConstants())));
    }

    /** @throws ProblemException {@link InvalidInput} unless the text is {@code true} or {@code false} */
    public static Optional<Boolean> bool(String name, @Nullable String text) {
        return text == null
                ? Optional.empty()
                : Optional.of(
                        switch (text) {
                            case "true" -> true;
                            case "false" -> false;
                            default -> throw refused(name, text, true, false);
                        });
    }

    private static ProblemException refused(String name, String text, Object... options) {
        var expected = Arrays.stream(options).map(option -> "'" + option + "'").collect(Collectors.joining(" | "));
        return new ProblemException(new InvalidInput(
                Part.QUERY,
                List.of(new Issue(
                        "invalid_enum_value",
                        List.of(name),
                        "Invalid enum value. Expected %s, received '%s'".formatted(expected, text)))));
    }
}
