package dev.cardea.user;

import dev.cardea.problem.Problem;
import java.util.Map;

/** What can be wrong with a user, or with what is asked about one. */
public sealed interface UserProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.UNPROCESSABLE;
    }

    record UsernameTaken() implements UserProblem {
        @Override
        public String code() {
            return "user.username_already_in_use";
        }
    }

    record EmailTaken() implements UserProblem {
        @Override
        public String code() {
            return "user.email_already_in_use";
        }
    }

    record PhoneTaken() implements UserProblem {
        @Override
        public String code() {
            return "user.phone_already_in_use";
        }
    }

    /** Not an international number. */
    record InvalidPhone(String phone) implements UserProblem {
        @Override
        public String code() {
            return "user.invalid_phone";
        }
    }

    /** @param violation the first rule that is broken, e.g. {@code too_short} */
    record UsernameRejected(String violation, Map<String, Object> interpolation) implements UserProblem {
        public UsernameRejected {
            interpolation = Map.copyOf(interpolation);
        }

        @Override
        public String code() {
            return "user.username_" + violation;
        }
    }

    record PasswordAndDigest() implements UserProblem {
        @Override
        public String code() {
            return "user.password_and_digest";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    record PasswordAlgorithmRequired() implements UserProblem {
        @Override
        public String code() {
            return "user.password_algorithm_required";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    record CannotDeleteSelf() implements UserProblem {
        @Override
        public String code() {
            return "user.cannot_delete_self";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    record WrongPassword() implements UserProblem {
        @Override
        public String code() {
            return "session.invalid_credentials";
        }
    }

    record PasswordExpirationNotEnabled() implements UserProblem {
        @Override
        public String code() {
            return "sign_in_experiences.password_expiration_not_enabled";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** {@code USER_DEFAULT_ROLE_NAMES} names roles that do not exist. */
    record DefaultRoleMissing(String names) implements UserProblem {
        @Override
        public String code() {
            return "role.default_role_missing";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> interpolation() {
            return Map.of("roleNames", names);
        }
    }
}
