package dev.cardea.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardea.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a call is refused before anything is looked at. */
public sealed interface AccessProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.UNAUTHENTICATED;
    }

    record HeaderMissing() implements AccessProblem {
        @Override
        public String code() {
            return "auth.authorization_header_missing";
        }
    }

    record TypeNotSupported() implements AccessProblem {
        @Override
        public String code() {
            return "auth.authorization_token_type_not_supported";
        }

        @Override
        public Object data() {
            return Map.of("supportedTypes", List.of("Bearer"));
        }
    }

    /** The token does not hold; {@code data} names what failed. */
    record Unauthorized(Failure failure) implements AccessProblem {
        @Override
        public String code() {
            return "auth.unauthorized";
        }

        @Override
        public Object data() {
            return failure;
        }
    }

    record SubjectMissing() implements AccessProblem {
        @Override
        public String code() {
            return "auth.jwt_sub_missing";
        }
    }

    /** The token is for this API, but not for this. */
    record Forbidden() implements AccessProblem {
        @Override
        public String code() {
            return "auth.forbidden";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * Which check of a token failed.
     *
     * @param code as the JavaScript libraries name it, for instance {@code ERR_JWT_EXPIRED}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failure(
            String code,
            String name,
            @Nullable String claim,
            @Nullable String reason,
            String message) {
        static Failure signature() {
            return new Failure(
                    "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
                    "JWSSignatureVerificationFailed",
                    null,
                    null,
                    "signature verification failed");
        }

        static Failure claim(String claim) {
            return new Failure(
                    "ERR_JWT_CLAIM_VALIDATION_FAILED",
                    "JWTClaimValidationFailed",
                    claim,
                    "check_failed",
                    "unexpected \"" + claim + "\" claim value");
        }

        static Failure expired() {
            return new Failure(
                    "ERR_JWT_EXPIRED", "JWTExpired", "exp", "check_failed", "\"exp\" claim timestamp check failed");
        }
    }
}
