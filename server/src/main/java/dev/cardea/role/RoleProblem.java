package dev.cardea.role;

import dev.cardea.problem.Problem;

/** What can be wrong with a role, or with giving it to someone. */
public sealed interface RoleProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.UNPROCESSABLE;
    }

    record NameTaken() implements RoleProblem {
        @Override
        public String code() {
            return "role.name_in_use";
        }
    }

    record ScopeExists() implements RoleProblem {
        @Override
        public String code() {
            return "role.scope_exists";
        }
    }

    record UserExists() implements RoleProblem {
        @Override
        public String code() {
            return "role.user_exists";
        }
    }

    record ApplicationExists() implements RoleProblem {
        @Override
        public String code() {
            return "role.application_exists";
        }
    }

    /** People call the Management API through the console, never by a role of their own. */
    record ManagementApiScope() implements RoleProblem {
        @Override
        public String code() {
            return "role.management_api_scopes_not_assignable_to_user_role";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A machine's role for a person. */
    record NotForUsers() implements RoleProblem {
        @Override
        public String code() {
            return "user.invalid_role_type";
        }
    }

    /** A person's role for a machine. */
    record NotForApplications() implements RoleProblem {
        @Override
        public String code() {
            return "application.invalid_role_type";
        }
    }

    /** An application that is no machine has no roles. */
    record NotAMachine() implements RoleProblem {
        @Override
        public String code() {
            return "application.invalid_type";
        }
    }
}
