package dev.cardea.http;

import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem;
import io.quarkus.arc.Unremovable;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The search that lists offer: {@code search}, {@code search.<field>}, {@code mode}, {@code mode.<field>},
 * {@code joint} and {@code isCaseSensitive}. Resources take it as context; {@link #on} turns it into SQL over columns
 * that the caller allows, with every value bound.
 */
public final class Search {
    private static final Set<String> TRUE = Set.of("1", "true", "yes", "y", "t", "on");

    private final Map<String, List<String>> query;

    private Search(Map<String, List<String>> query) {
        this.query = query;
    }

    /** Makes a request's search injectable. */
    @Singleton
    static class Producer {
        @Produces
        @Dependent
        @Unremovable
        Search search(RoutingContext context) {
            var query = new LinkedHashMap<String, List<String>>();
            context.queryParams()
                    .forEach(entry -> query.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                            .add(entry.getValue()));
            return new Search(query);
        }
    }

    static Search of(Map<String, List<String>> query) {
        return new Search(query);
    }

    /** Whether a query value reads as yes. */
    public static boolean isTrue(@Nullable String text) {
        return text != null && TRUE.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private enum Mode {
        EXACT,
        LIKE,
        SIMILAR_TO,
        POSIX
    }

    /**
     * A column that may be searched.
     *
     * @param field its name on the wire
     * @param sql its name in the statement
     * @param isCaseless holds nothing but digits and lower case, so that comparing is enough and can use its index
     */
    public record Column(String field, String sql, boolean isCaseless) {
        public static Column of(String field, String sql) {
            return new Column(field, sql, false);
        }

        public static Column caseless(String field, String sql) {
            return new Column(field, sql, true);
        }
    }

    /** A condition and the values that it binds; {@code TRUE} when nothing is searched. */
    public record Condition(String sql, Map<String, Object> values) {}

    /**
     * @throws ProblemException {@link RequestProblem.Invalid} when the search names another field, an unknown mode or
     *     no value
     */
    public Condition on(Column... columns) {
        var values = new LinkedHashMap<String, Object>();
        var items = new ArrayList<String>();
        for (var key : keys("search")) {
            var field = field(key, "search", columns);
            var targets = field == null ? List.of(columns) : List.of(field);
            items.add(targets.stream()
                    .map(column -> comparison(column, mode(column), all(key), values))
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }
        keys("mode").forEach(key -> requireMode(field(key, "mode", columns), first(key)));
        return items.isEmpty()
                ? new Condition("TRUE", values)
                : new Condition(items.stream().collect(Collectors.joining(joint(), "(", ")")), values);
    }

    private List<String> all(String key) {
        return query.getOrDefault(key, List.of());
    }

    private String first(String key) {
        return all(key).isEmpty() ? "" : all(key).getFirst();
    }

    private Set<String> keys(String prefix) {
        var keys = new LinkedHashSet<String>();
        query.keySet().stream().filter(name -> name.startsWith(prefix)).forEach(keys::add);
        return keys;
    }

    /** The column that {@code prefix.<field>} names; null for the bare prefix, which means every column. */
    private static @Nullable Column field(String key, String prefix, Column... columns) {
        if (key.equals(prefix)) {
            return null;
        }
        var name = key.startsWith(prefix + ".") ? camelCase(key.substring(prefix.length() + 1)) : "";
        for (var column : columns) {
            if (column.field().equals(name)) {
                return column;
            }
        }
        throw invalid("\"" + key + "\" is not a searchable field");
    }

    private static String camelCase(String name) {
        var parts = name.split("_", -1);
        var camel = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.length; i++) {
            camel.append(parts[i].isEmpty() ? "" : Character.toUpperCase(parts[i].charAt(0)) + parts[i].substring(1));
        }
        return camel.toString();
    }

    private Mode mode(Column column) {
        for (var name : keys("mode")) {
            if (name.startsWith("mode.") && camelCase(name.substring(5)).equals(column.field())) {
                return requireMode(column, first(name));
            }
        }
        return query.containsKey("mode") ? requireMode(null, first("mode")) : Mode.LIKE;
    }

    private Mode requireMode(@Nullable Column column, String text) {
        return switch (text) {
            case "exact" -> Mode.EXACT;
            case "like" -> Mode.LIKE;
            case "posix" -> Mode.POSIX;
            case "similar_to" -> {
                if (!isCaseSensitive()) {
                    throw invalid("Mode similar_to needs isCaseSensitive");
                }
                yield Mode.SIMILAR_TO;
            }
            default -> throw invalid("Unknown mode" + (column == null ? "" : " of " + column.field()));
        };
    }

    private String joint() {
        var joint = query.containsKey("joint") ? first("joint") : first("jointMode");
        if (joint.isEmpty() || joint.equals("or")) {
            return " OR ";
        }
        if (joint.equals("and")) {
            return " AND ";
        }
        throw invalid("Unknown joint mode");
    }

    private boolean isCaseSensitive() {
        return isTrue(first("isCaseSensitive"));
    }

    private String comparison(Column column, Mode mode, List<String> texts, Map<String, Object> values) {
        if (texts.stream().anyMatch(String::isEmpty)) {
            throw invalid("A search value must not be empty");
        }
        if (mode != Mode.EXACT && texts.size() > 1) {
            throw invalid("Only mode exact takes several values");
        }
        var name = "search" + values.size();
        if (mode == Mode.EXACT) {
            var folded = isCaseSensitive()
                    ? texts
                    : texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
            values.put(name, folded.toArray(String[]::new));
            return (isCaseSensitive() || column.isCaseless() ? column.sql() : "lower(" + column.sql() + ")")
                    + " = ANY (:" + name + ")";
        }
        values.put(name, texts.getFirst());
        return column.sql() + " " + operator(mode) + " :" + name;
    }

    private String operator(Mode mode) {
        return switch (mode) {
            case EXACT -> "=";
            case LIKE -> isCaseSensitive() ? "LIKE" : "ILIKE";
            case SIMILAR_TO -> "SIMILAR TO";
            case POSIX -> isCaseSensitive() ? "~" : "~*";
        };
    }

    private static ProblemException invalid(String details) {
        return new ProblemException(new RequestProblem.Invalid(details));
    }
}
