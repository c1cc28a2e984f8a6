package dev.cardea.signin.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem.InvalidInput;
import dev.cardea.problem.RequestProblem.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request body whose members are checked as they are read. The sign-in API reads it only after the state was
 * loaded, because a missing state is to be told before a bad body; that rules out records bound by the framework.
 */
public final class Body {
    private final JsonNode node;
    private final List<Object> path;

    private Body(JsonNode node, List<Object> path) {
        this.node = node;
        this.path = path;
    }

    static Body of(JsonNode root) {
        return new Body(root, List.of());
    }

    public String text(String name) {
        var value = member(name);
        if (!value.isTextual()) {
            throw wrongType(name, "string", value);
        }
        return value.textValue();
    }

    /** A text of at least one character. */
    public String filledText(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            throw issue(name, "too_small", "String must contain at least 1 character(s)");
        }
        return text;
    }

    public String textLike(String name, Pattern pattern) {
        var text = text(name);
        if (!pattern.matcher(text).matches()) {
            throw issue(name, "invalid_string", "Invalid");
        }
        return text;
    }

    /** Empty when it is left out; {@code null} is refused like any other type. */
    public Optional<String> optionalText(String name) {
        return member(name).isMissingNode() ? Optional.empty() : Optional.of(text(name));
    }

    /** False when it is left out. */
    public boolean flag(String name) {
        var value = member(name);
        if (value.isMissingNode()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw wrongType(name, "boolean", value);
        }
        return value.booleanValue();
    }

    /** The constant of {@code type} that prints as the text, exactly. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        var text = text(name);
        for (var constant : type.getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        throw issue(name, "invalid_enum_value", "Invalid enum value. Received '" + text + "'");
    }

    public Body object(String name) {
        var value = member(name);
        if (!value.isObject()) {
            throw wrongType(name, "object", value);
        }
        var inner = new ArrayList<>(path);
        inner.add(name);
        return new Body(value, inner);
    }

    /** All members, each of any type. */
    public ObjectNode members() {
        return object().deepCopy();
    }

    /** An exception for the member {@code name}; for rules that this class does not know. */
    public ProblemException issue(String name, String code, String message) {
        var where = new ArrayList<>(path);
        where.add(name);
        return new ProblemException(new InvalidInput(InvalidInput.Part.BODY, List.of(new Issue(code, where, message))));
    }

    private JsonNode member(String name) {
        return object().path(name);
    }

    private ObjectNode object() {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new ProblemException(new InvalidInput(
                InvalidInput.Part.BODY,
                List.of(new Issue("invalid_type", path, "Expected object but received " + typeOf(node) + "."))));
    }

    private ProblemException wrongType(String name, String expected, JsonNode actual) {
        return issue(name, "invalid_type", "Expected " + expected + " but received " + typeOf(actual) + ".");
    }

    private static String typeOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "undefined";
            default -> node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
