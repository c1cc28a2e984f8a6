package dev.cardea.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The generated document, read once. */
@Singleton
public class OpenApiDocuments {
    private final OpenApiDocumentService generated;
    private final ObjectMapper mapper;
    private volatile @Nullable JsonNode complete;

    OpenApiDocuments(OpenApiDocumentService generated, ObjectMapper mapper) {
        this.generated = generated;
        this.mapper = mapper;
    }

    /** Every operation. Callers must not change it. */
    JsonNode complete() {
        var known = complete;
        if (known == null) {
            try {
                known = mapper.readTree(generated.getDocument("<default>", Format.JSON));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            complete = known;
        }
        return known;
    }
}
