package dev.cardea.http;

import dev.cardea.http.Pagination.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * A list with a varying set of conditions, read a page at a time.
 *
 * {@snippet :
 * ListQuery.of("SELECT " + COLUMNS, "FROM users", "ORDER BY created_at DESC, id")
 *         .where("tenant_id = :tenantId", "tenantId", tenantId)
 *         .where(search.on(SEARCHABLE))
 *         .run(jdbi, pagination.window(), ConstructorMapper.of(User.class));
 * }
 */
public final class ListQuery {
    private final String select;
    private final String from;
    private final String orderBy;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private ListQuery(String select, String from, String orderBy) {
        this.select = select;
        this.from = from;
        this.orderBy = orderBy;
    }

    public static ListQuery of(String select, String from, String orderBy) {
        return new ListQuery(select, from, orderBy);
    }

    public ListQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    public ListQuery where(String condition, String name, Object value) {
        values.put(name, value);
        return where(condition);
    }

    /** Adds the condition unless there is nothing to compare with. */
    public ListQuery whereIfPresent(String condition, String name, @Nullable Object value) {
        return value == null ? this : where(condition, name, value);
    }

    public ListQuery where(Search.Condition search) {
        values.putAll(search.values());
        return where(search.sql());
    }

    public <T> Page<T> run(Jdbi jdbi, Window window, RowMapper<T> mapper) {
        var filtered = from + " WHERE " + String.join(" AND ", conditions);
        return jdbi.withHandle(handle -> {
            var part = handle.createQuery(select + " " + filtered + " " + orderBy + " LIMIT :limit OFFSET :offset")
                    .bindMap(values)
                    .bind("limit", window.limit())
                    .bind("offset", window.offset())
                    .map(mapper)
                    .list();
            if (window.limit() == null) {
                return Page.whole(part);
            }
            // A first page that is not full is all there is.
            if (window.offset() == 0 && part.size() < window.limit()) {
                return new Page<>(part, part.size());
            }
            var total = handle.createQuery("SELECT count(*) " + filtered)
                    .bindMap(values)
                    .mapTo(Long.class)
                    .one();
            return new Page<>(part, total);
        });
    }
}
