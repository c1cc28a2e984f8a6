package dev.cardea.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cardea.http.Search.Column;
import dev.cardea.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    private static final Column[] COLUMNS = {
        Column.caseless("id", "id"), Column.of("primaryEmail", "primary_email"), Column.of("name", "name")
    };

    @Test
    void matchesEveryFieldWithoutCase() {
        var condition = Search.of(Map.of("search", List.of("%lea%"))).on(COLUMNS);

        assertThat(condition.sql())
                .isEqualTo("((id ILIKE :search0 OR primary_email ILIKE :search1 OR name ILIKE :search2))");
        assertThat(condition.values()).containsEntry("search1", "%lea%");
    }

    @Test
    void comparesExactValuesOverTheIndexes() {
        var condition = Search.of(Map.of("search.id", List.of("A", "b"), "mode.id", List.of("exact")))
                .on(COLUMNS);

        assertThat(condition.sql()).isEqualTo("((id = ANY (:search0)))");
        assertThat((String[]) condition.values().get("search0")).containsExactly("a", "b");
    }

    @Test
    void takesSnakeCaseFields() {
        var condition = Search.of(Map.of(
                        "search.primary_email", List.of("Lea@acme.dev"),
                        "mode", List.of("exact"),
                        "isCaseSensitive", List.of("yes")))
                .on(COLUMNS);

        assertThat(condition.sql()).isEqualTo("((primary_email = ANY (:search0)))");
    }

    @Test
    void searchesNothingByDefault() {
        assertThat(Search.of(Map.of()).on(COLUMNS).sql()).isEqualTo("TRUE");
    }

    @ParameterizedTest
    @CsvSource({
        "search.password, x",
        "search.id.deep, x",
        "searching, x",
        "search, ''",
        "mode, fuzzy",
        "mode.secret, exact",
        "mode.id, similar_to"
    })
    void refusesWhatItDoesNotKnow(String key, String value) {
        var search = Search.of(Map.of(key, List.of(value), "search.name", List.of("%")));

        assertThatThrownBy(() -> search.on(COLUMNS))
                .isInstanceOf(ProblemException.class)
                .hasMessage("request.invalid_input");
    }
}
