package dev.cardea.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Failures that every stored entity shares. */
public sealed interface EntityProblem extends Problem {
    /** Finding one by its id found none. */
    record NotExistsWithId(String name, String id) implements EntityProblem {
        @Override
        public String code() {
            return "entity.not_exists_with_id";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> interpolation() {
            return Map.of("name", name, "id", id);
        }
    }

    /** An update matched no row. */
    record NotExists() implements EntityProblem {
        @Override
        public String code() {
            return "entity.not_exists";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** A delete matched no row, or exactly one was expected. */
    record NotFound() implements EntityProblem {
        @Override
        public String code() {
            return "entity.not_found";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** A string longer than its column. */
    record ValueTooLong(String message) implements EntityProblem {
        @Override
        public String code() {
            return "entity.value_too_long";
        }

        @Override
        public Kind kind() {
            return Kind.UNPROCESSABLE;
        }

        @Override
        public @Nullable Object data() {
            return Map.of("message", message);
        }
    }

    /** A value that its column cannot hold. */
    record InvalidInput() implements EntityProblem {
        @Override
        public String code() {
            return "entity.invalid_input";
        }

        @Override
        public Kind kind() {
            return Kind.UNPROCESSABLE;
        }
    }

    /** A rule of the table was broken, for instance a role of the wrong type. */
    record ConstraintViolated() implements EntityProblem {
        @Override
        public String code() {
            return "entity.db_constraint_violated";
        }

        @Override
        public Kind kind() {
            return Kind.UNPROCESSABLE;
        }
    }

    /** A row that the request refers to is missing. */
    record RelationNotFound() implements EntityProblem {
        @Override
        public String code() {
            return "entity.relation_foreign_key_not_found";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }
}
