package dev.cardea.auditlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a payload fit to be kept: secrets masked, scripts left out, sizes bounded, text that jsonb accepts. */
final class Redaction {
    private static final String MASK = "******";
    private static final List<String> SECRET_PARTS =
            List.of("secret", "password", "apikey", "privatekey", "credential", "cookie");
    private static final Set<String> SECRET_NAMES = Set.of("authorization", "xfunctionskey", "token", "idtokenhint");
    private static final Set<String> HARMLESS_FLAGS = Set.of("passwordverified", "haspassword");

    private static final int GREATEST_DEPTH = 12;
    private static final int GREATEST_MEMBERS = 200;
    private static final int GREATEST_TEXT = 4_096;
    private static final int GREATEST_TOTAL = 65_536;

    private int left = GREATEST_TOTAL;

    private Redaction() {}

    static JsonNode clean(JsonNode payload) {
        return new Redaction().clean(payload, 0);
    }

    private JsonNode clean(JsonNode node, int depth) {
        if (depth > GREATEST_DEPTH || left <= 0) {
            return TextNode.valueOf("…");
        }
        return switch (node) {
            case ObjectNode object -> cleanObject(object, depth);
            case ArrayNode array -> cleanArray(array, depth);
            case TextNode text -> TextNode.valueOf(spend(clean(text.textValue())));
            default -> node;
        };
    }

    private ObjectNode cleanObject(ObjectNode object, int depth) {
        var cleaned = JsonNodeFactory.instance.objectNode();
        members(object)
                .forEach(member -> cleanMember(clean(member.getKey()), member.getValue(), depth)
                        .ifPresent(value -> cleaned.set(spend(clean(member.getKey())), value)));
        return cleaned;
    }

    private Optional<JsonNode> cleanMember(String name, JsonNode value, int depth) {
        var plain = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        if (plain.startsWith("script") || plain.endsWith("script") || plain.contains("environmentvariables")) {
            return Optional.empty();
        }
        if (isSecret(plain) && !isHarmless(plain, value)) {
            return Optional.of(TextNode.valueOf(MASK));
        }
        return Optional.of(clean(value, depth + 1));
    }

    private static boolean isSecret(String name) {
        return SECRET_NAMES.contains(name)
                || name.endsWith("token")
                || SECRET_PARTS.stream().anyMatch(name::contains);
    }

    private static boolean isHarmless(String name, JsonNode value) {
        return value.isBoolean() && HARMLESS_FLAGS.contains(name)
                || name.equals("applicationsecret")
                        && value.isObject()
                        && value.size() == 1
                        && value.path("name").isTextual();
    }

    private ArrayNode cleanArray(ArrayNode array, int depth) {
        var cleaned = JsonNodeFactory.instance.arrayNode();
        array.valueStream().limit(GREATEST_MEMBERS).forEach(value -> cleaned.add(clean(value, depth + 1)));
        return cleaned;
    }

    private static Stream<java.util.Map.Entry<String, JsonNode>> members(ObjectNode object) {
        return object.propertyStream().limit(GREATEST_MEMBERS);
    }

    private String spend(String text) {
        left -= text.length();
        return text;
    }

    /** Without what jsonb refuses: NUL and halves of a surrogate pair. */
    private static String clean(String text) {
        var end = Math.min(text.length(), GREATEST_TEXT);
        var cleaned = new StringBuilder(end);
        text.codePoints()
                .filter(point -> point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE))
                .takeWhile(_ -> cleaned.length() < end)
                .forEach(cleaned::appendCodePoint);
        return text.length() > GREATEST_TEXT ? cleaned.append('…').toString() : cleaned.toString();
    }
}
