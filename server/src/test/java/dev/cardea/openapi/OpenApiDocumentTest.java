package dev.cardea.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.cardea.testing.CardeaTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@CardeaTest
class OpenApiDocumentTest {
    private static final Path COMMITTED = Path.of("../docs/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Inject
    OpenApiDocuments documents;

    @Test
    void isTheCommittedOne() throws IOException {
        var generated = JSON.writeValueAsString(documents.complete()) + "\n";
        if (Boolean.getBoolean("openapi.refresh")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated);
        }
        assertThat(Files.readString(COMMITTED))
                .as("docs/openapi.json is behind the code. Refresh it with: ./mvnw -pl web,server test"
                        + " -Dtest=OpenApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.refresh=true")
                .isEqualTo(generated);
    }

    @Test
    void givesEveryOperationAnIdASummaryAndATag() {
        documents
                .complete()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var name = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().path("operationId").asText())
                            .as(name)
                            .isNotEmpty();
                    assertThat(operation.getValue().path("summary").asText())
                            .as(name)
                            .isNotEmpty();
                    assertThat(operation.getValue().path("tags")).as(name).isNotEmpty();
                }));
    }

    @Test
    void showsPatchMembersAsTheirInnerType() {
        assertThat(documents.complete().toString()).doesNotContain("schemas/Field");
    }
}
