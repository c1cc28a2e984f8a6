package dev.cardea.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.cardea.problem.RequestProblem.InvalidInput;
import dev.cardea.problem.RequestProblem.InvalidInput.Part;
import dev.cardea.problem.RequestProblem.Issue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body that does not fit the record it is read into. */
final class BodyIssues {
    private BodyIssues() {}

    static InvalidInput notAnObject(String received) {
        return new InvalidInput(Part.BODY, List.of(Issue.invalidType(List.of(), "object", received)));
    }

    static InvalidInput problem(JsonMappingException failure, JsonNode root) {
        var path = new ArrayList<Object>();
        @Nullable JsonNode node = root;
        for (var step : failure.getPath()) {
            if (step.getFieldName() != null) {
                path.add(step.getFieldName());
                node = node == null ? null : node.get(step.getFieldName());
            } else {
                path.add(step.getIndex());
                node = node == null ? null : node.get(step.getIndex());
            }
        }
        return new InvalidInput(Part.BODY, List.of(issue(failure, path, node)));
    }

    private static Issue issue(JsonMappingException failure, List<Object> path, @Nullable JsonNode node) {
        @Nullable
        Class<?> target = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (target != null && target.isEnum() && node != null && node.isTextual()) {
            var options = Arrays.stream(target.getEnumConstants())
                    .map(option -> "'" + option + "'")
                    .collect(Collectors.joining(" | "));
            return new Issue(
                    "invalid_enum_value",
                    path,
                    "Invalid enum value. Expected %s, received '%s'".formatted(options, node.asText()));
        }
        var expected = target == null ? "object" : typeOf(target);
        var received = typeOf(node);
        return expected.equals(received) || failure instanceof InvalidFormatException && node == null
                ? new Issue("custom", path, "Invalid value")
                : Issue.invalidType(path, expected, received);
    }

    private static String typeOf(Class<?> target) {
        if (target == String.class || target.isEnum()) {
            return "string";
        }
        if (target == Boolean.class || target == boolean.class) {
            return "boolean";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive() || target == Instant.class) {
            return "number";
        }
        return java.util.Collection.class.isAssignableFrom(target) || target.isArray() ? "array" : "object";
    }

    private static String typeOf(@Nullable JsonNode node) {
        return node == null
                ? "undefined"
                : switch (node.getNodeType()) {
                    case STRING, BINARY -> "string";
                    case NUMBER -> "number";
                    case BOOLEAN -> "boolean";
                    case ARRAY -> "array";
                    case NULL -> "null";
                    case OBJECT, POJO -> "object";
                    case MISSING -> "undefined";
                };
    }
}
