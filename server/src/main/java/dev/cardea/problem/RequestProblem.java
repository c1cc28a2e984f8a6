package dev.cardea.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Failures of a request's form, before any rule of a feature is asked. */
public sealed interface RequestProblem extends Problem {
    /**
     * One thing that is wrong with a request part.
     *
     * @param code kind of the issue: {@code invalid_type}, {@code too_small}, {@code invalid_string} …
     * @param path keys and indexes from the root of the part
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Issue(
            String code,
            List<Object> path,
            String message,
            @Nullable String expected,
            @Nullable String received) {
        public Issue {
            path = List.copyOf(path);
        }

        public Issue(String code, List<Object> path, String message) {
            this(code, path, message, null, null);
        }

        /** A value of another JSON type than expected; {@code undefined} when it is missing. */
        public static Issue invalidType(List<Object> path, String expected, String received) {
            var message = "Expected %s but received %s.".formatted(expected, received);
            return new Issue("invalid_type", path, message, expected, received);
        }
    }

    /** {@code guard.invalid_input}: a query, body, path or file that does not fit its schema. */
    record InvalidInput(Part part, List<Issue> issues) implements RequestProblem {
        /** The part of the request that failed first. */
        public enum Part {
            QUERY,
            BODY,
            PARAMS,
            FILES;

            @Override
            public String toString() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }
        }

        public InvalidInput {
            issues = List.copyOf(issues);
        }

        public static InvalidInput of(Part part, String path, String message) {
            return new InvalidInput(part, List.of(new Issue("custom", List.of(path), message)));
        }

        @Override
        public String code() {
            return "guard.invalid_input";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> interpolation() {
            return Map.of("type", part.toString());
        }

        @Override
        public @Nullable Object data() {
            return Map.of("issues", issues, "name", "ZodError");
        }

        /** One line for each issue, as the error body's {@code details} wants them. */
        public String details() {
            return issues.stream()
                    .map(issue -> "Error in key path \"%s\": (%s) %s"
                            .formatted(
                                    issue.path().stream().map(String::valueOf).collect(Collectors.joining(".")),
                                    issue.code(),
                                    issue.message()))
                    .collect(Collectors.joining("\n"));
        }
    }

    record InvalidPagination() implements RequestProblem {
        @Override
        public String code() {
            return "guard.invalid_pagination";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** {@code request.invalid_input}: well-formed, but it makes no sense. */
    record Invalid(String details) implements RequestProblem {
        @Override
        public String code() {
            return "request.invalid_input";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> interpolation() {
            return Map.of("details", details);
        }
    }

    /** Too many requests are waiting for something expensive; trying again soon helps. */
    record Overloaded() implements RequestProblem {
        @Override
        public String code() {
            return "request.overloaded";
        }

        @Override
        public Kind kind() {
            return Kind.OVERLOADED;
        }
    }
}
