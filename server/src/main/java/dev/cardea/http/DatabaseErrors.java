package dev.cardea.http;

import dev.cardea.problem.EntityProblem;
import dev.cardea.problem.Problem;
import dev.cardea.problem.RequestProblem;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** What a refusal by the database means to a client. Index names tell what is taken, so they are part of the code. */
final class DatabaseErrors {
    private static final Map<String, String> CODES_OF_UNIQUE_INDEXES = Map.of(
            "users_username", "user.username_already_in_use",
            "users_primary_email", "user.email_already_in_use",
            "users_primary_phone", "user.phone_already_in_use",
            "application_secrets_pkey", "application.secret_name_exists",
            "roles_name", "role.name_in_use",
            "scopes_name", "scope.name_exists",
            "resources_indicator", "resource.resource_identifier_in_use");

    private DatabaseErrors() {}

    /** A value that must be unique is not. */
    private record Taken(String code) implements Problem {
        @Override
        public Kind kind() {
            return Kind.UNPROCESSABLE;
        }
    }

    /** Empty when the failure is ours, not the client's. */
    static Optional<Problem> problem(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.ofNullable(problem(sql, sql.getSQLState()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Problem problem(SQLException failure, String state) {
        return switch (state) {
            case "22001" -> new EntityProblem.ValueTooLong("A value is too long for its column");
            case "2201B", "22025" -> new RequestProblem.Invalid("Invalid search pattern");
            case "23502" -> new EntityProblem.InvalidInput();
            case "23503" -> new EntityProblem.RelationNotFound();
            case "23505" ->
                new Taken(
                        CODES_OF_UNIQUE_INDEXES.getOrDefault(constraint(failure), "entity.unique_integrity_violation"));
            case "23514" -> new EntityProblem.ConstraintViolated();
            case "40001", "40P01", "53300", "57014" -> new RequestProblem.Overloaded();
            default -> state.startsWith("22") ? new EntityProblem.InvalidInput() : null;
        };
    }

    private static String constraint(SQLException failure) {
        var message = failure instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        var constraint = message == null ? null : message.getConstraint();
        return constraint == null ? "" : constraint;
    }
}
