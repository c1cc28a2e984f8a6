package dev.cardea.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The document that the build generates from the resources, read once and cut for its audiences. */
@Singleton
public class OpenApiDocuments {
    private static final List<String> EXPERIENCE = List.of("/api/experience", "/api/interaction");
    private static final List<String> USER = List.of("/api/my-account", "/api/verifications");

    private final OpenApiDocumentService generated;
    private final ObjectMapper mapper;
    private volatile @Nullable ObjectNode complete;

    OpenApiDocuments(OpenApiDocumentService generated, ObjectMapper mapper) {
        this.generated = generated;
        this.mapper = mapper;
    }

    /** Every operation of the API. Callers must not change it. */
    JsonNode complete() {
        var known = complete;
        if (known == null) {
            known = DocumentConventions.apply(generated());
            complete = known;
        }
        return known;
    }

    private ObjectNode generated() {
        try {
            return (ObjectNode) mapper.readTree(generated.getDocument("<default>", Format.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode experience() {
        return only(path -> startsWithAny(path, EXPERIENCE));
    }

    JsonNode user() {
        return only(path -> startsWithAny(path, USER));
    }

    JsonNode management() {
        return only(path -> !startsWithAny(path, EXPERIENCE) && !startsWithAny(path, USER));
    }

    private JsonNode only(Predicate<String> isWanted) {
        ObjectNode document = complete().deepCopy();
        var paths = (ObjectNode) document.get("paths");
        var unwanted = paths.properties().stream()
                .map(Map.Entry::getKey)
                .filter(isWanted.negate())
                .toList();
        paths.remove(unwanted);
        return document;
    }

    private static boolean startsWithAny(String path, List<String> prefixes) {
        return prefixes.stream().anyMatch(path::startsWith);
    }
}
