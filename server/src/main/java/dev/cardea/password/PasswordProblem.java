package dev.cardea.password;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardea.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a password or a digest. */
public sealed interface PasswordProblem extends Problem {
    /**
     * One reason why a new password is refused.
     *
     * @param code starts with {@code password_rejected.}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Issue(String code, @Nullable Map<String, Object> interpolation) {
        static Issue of(String reason) {
            return new Issue("password_rejected." + reason, null);
        }

        static Issue of(String reason, int min) {
            return new Issue("password_rejected." + reason, Map.of("min", min));
        }

        static Issue tooLong(int max) {
            return new Issue("password_rejected.too_long", Map.of("max", max));
        }
    }

    /** The policy refuses a new password, for every reason listed. */
    record Rejected(List<Issue> issues) implements PasswordProblem {
        public Rejected {
            issues = List.copyOf(issues);
        }

        @Override
        public String code() {
            return "password.rejected";
        }

        @Override
        public Kind kind() {
            return Kind.UNPROCESSABLE;
        }

        @Override
        public Object data() {
            return issues;
        }
    }

    /** A digest of algorithm {@code Legacy} is missing. */
    record UnsupportedEncryptionMethod(String algorithm) implements PasswordProblem {
        @Override
        public String code() {
            return "password.unsupported_encryption_method";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> interpolation() {
            return Map.of("name", algorithm);
        }
    }

    record InvalidLegacyFormat() implements PasswordProblem {
        @Override
        public String code() {
            return "password.invalid_legacy_password_format";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    record UnsupportedLegacyHash(String algorithm) implements PasswordProblem {
        @Override
        public String code() {
            return "password.unsupported_legacy_hash_algorithm";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> interpolation() {
            return Map.of("name", algorithm);
        }
    }
}
