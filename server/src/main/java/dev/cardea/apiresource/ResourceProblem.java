package dev.cardea.apiresource;

import dev.cardea.problem.Problem;

/** What can be wrong with a resource or a scope. */
public sealed interface ResourceProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    record IndicatorTaken() implements ResourceProblem {
        @Override
        public String code() {
            return "resource.resource_identifier_in_use";
        }

        @Override
        public Kind kind() {
            return Kind.UNPROCESSABLE;
        }
    }

    record CannotModifyManagementApi() implements ResourceProblem {
        @Override
        public String code() {
            return "resource.cannot_modify_management_api";
        }
    }

    record CannotDeleteManagementApi() implements ResourceProblem {
        @Override
        public String code() {
            return "resource.cannot_delete_management_api";
        }
    }

    /** Scopes are separated by spaces, so their names have none (RFC 6749 §3.3). */
    record ScopeNameWithSpace() implements ResourceProblem {
        @Override
        public String code() {
            return "scope.name_with_space";
        }
    }

    record ScopeNameTaken() implements ResourceProblem {
        @Override
        public String code() {
            return "scope.name_exists";
        }

        @Override
        public Kind kind() {
            return Kind.UNPROCESSABLE;
        }
    }
}
