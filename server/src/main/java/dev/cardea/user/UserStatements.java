package dev.cardea.user;

import dev.cardea.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.json.Json;

/** Inserts and updates of {@code users} that write just the columns that a {@link UserChange} mentions. */
final class UserStatements {
    private final Jdbi jdbi;

    UserStatements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    User insert(TenantId tenantId, UserId id, UserChange change, Instant now) {
        var columns = change.values().keySet();
        var names = columns.stream().map(column -> ", " + column).collect(Collectors.joining());
        var values = columns.stream().map(column -> ", :" + column).collect(Collectors.joining());
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery("INSERT INTO users (tenant_id, id, created_at, updated_at" + names + ")"
                                + " VALUES (:tenantId, :id, :now, :now" + values + ") RETURNING "
                                + UserRepository.COLUMNS),
                        tenantId,
                        id,
                        change,
                        now)
                .map(ConstructorMapper.of(User.class))
                .one());
    }

    Optional<User> update(TenantId tenantId, UserId id, UserChange change, Instant now) {
        var assignments = change.values().keySet().stream()
                .map(column -> ", " + column + " = :" + column)
                .collect(Collectors.joining());
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery("UPDATE users SET updated_at = :now" + assignments
                                + " WHERE tenant_id = :tenantId AND id = :id RETURNING " + UserRepository.COLUMNS),
                        tenantId,
                        id,
                        change,
                        now)
                .map(ConstructorMapper.of(User.class))
                .findOne());
    }

    private static <S extends SqlStatement<S>> S bound(
            S statement, TenantId tenantId, UserId id, UserChange change, Instant now) {
        statement.bind("tenantId", tenantId).bind("id", id).bind("now", now);
        change.values().forEach((column, value) -> {
            if (value.isJson() && value.content() != null) {
                statement.bindByType(
                        column,
                        value.content(),
                        QualifiedType.of(value.content().getClass()).with(Json.class));
            } else {
                statement.bind(column, value.content());
            }
        });
        return statement;
    }
}
