package dev.cardea.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Brings the generated document in line with what the server does: PATCH members are their inner type and nullable,
 * bodies are JSON, lists take page parameters, and only {@code /api} is public.
 */
final class DocumentConventions {
    private static final String FIELD = "#/components/schemas/Field";
    private static final List<String> LISTS_WITHOUT_PAGES = List.of("ListApplicationSecrets");
    private static final List<String> IDS = List.of("TenantId", "UserId");
    private static final Map<String, String> SIMPLE_TYPES =
            Map.of("String", "string", "Boolean", "boolean", "Long", "integer", "Integer", "integer");

    private DocumentConventions() {}

    static ObjectNode apply(ObjectNode document) {
        document.withObject("/info").put("title", "Cardea API");
        document.remove(List.of("servers"));
        var paths = document.withObject("/paths");
        paths.remove(paths.properties().stream()
                .map(Map.Entry::getKey)
                .filter(path -> !path.startsWith("/api/"))
                .toList());
        paths.forEach(path -> path.forEach(DocumentConventions::describe));
        replaceFields(document);
        var schemas = document.withObject("/components/schemas");
        IDS.forEach(id -> schemas.putObject(id).put("type", "string"));
        schemas.putObject("Instant").put("type", "number").put("description", "Milliseconds since 1970");
        schemas.remove(schemas.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith("Field"))
                .toList());
        return document;
    }

    private static void describe(JsonNode operation) {
        var content = operation.path("requestBody").path("content");
        if (content instanceof ObjectNode types && types.has("*/*")) {
            types.set("application/json", types.remove("*/*"));
        }
        var id = operation.path("operationId").asText();
        var isArray = operation
                .at("/responses/200/content/application~1json/schema/type")
                .asText()
                .equals("array");
        if (isArray && id.startsWith("List") && !LISTS_WITHOUT_PAGES.contains(id)) {
            addPages((ObjectNode) operation);
        }
    }

    private static void addPages(ObjectNode operation) {
        ArrayNode parameters = operation.withArray("/parameters");
        parameters
                .addObject()
                .put("name", "page")
                .put("in", "query")
                .withObject("/schema")
                .put("type", "integer")
                .put("minimum", 1)
                .put("default", 1);
        parameters
                .addObject()
                .put("name", "page_size")
                .put("in", "query")
                .withObject("/schema")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", 100)
                .put("default", 20);
    }

    private static void replaceFields(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").asText().startsWith(FIELD)) {
            // A number at the end only tells apart types that differ in their constraints.
            var inner = object.path("$ref").asText().substring(FIELD.length()).replaceFirst("\\d+$", "");
            object.remove("$ref");
            object.put("nullable", true);
            if (SIMPLE_TYPES.containsKey(inner)) {
                object.put("type", SIMPLE_TYPES.get(inner));
            } else if (inner.startsWith("Map")) {
                object.put("type", "object").put("additionalProperties", true);
            } else {
                object.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + inner);
            }
            return;
        }
        node.forEach(DocumentConventions::replaceFields);
    }
}
