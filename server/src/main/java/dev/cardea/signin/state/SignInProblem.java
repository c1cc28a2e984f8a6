package dev.cardea.signin.state;

import dev.cardea.problem.Problem;
import dev.cardea.problem.ProblemException;
import java.util.List;
import java.util.Map;

/** Why a sign-in does not go on. */
public sealed interface SignInProblem extends Problem {

    default ProblemException exception() {
        return new ProblemException(this);
    }

    /** The refusals that say it all with their code. */
    enum Plain implements SignInProblem {
        /** Nobody began a sign-in in this interaction, or what is stored cannot be read. */
        INTERACTION_NOT_FOUND("session.interaction_not_found", Kind.NOT_FOUND),
        /** Nobody was identified yet. */
        IDENTIFIER_NOT_FOUND("session.identifier_not_found", Kind.NOT_FOUND),
        /** No record has this id and type; a newer one of its type may have replaced it. */
        VERIFICATION_NOT_FOUND("session.verification_session_not_found", Kind.NOT_FOUND),
        /** A record proves nothing, or not what it is needed for. */
        VERIFICATION_FAILED("session.verification_failed", Kind.INVALID),
        INVALID_CREDENTIALS("session.invalid_credentials", Kind.UNPROCESSABLE),
        INVALID_INTERACTION_TYPE("session.invalid_interaction_type", Kind.INVALID),
        /** The event cannot do this, or cannot be entered or left this way. */
        NOT_FOR_FORGOT_PASSWORD("session.not_supported_for_forgot_password", Kind.INVALID),
        /** Passwords cannot be reset by this kind of record. */
        METHOD_NOT_FOR_FORGOT_PASSWORD("session.not_supported_for_forgot_password", Kind.UNPROCESSABLE),
        IDENTITY_CONFLICT("session.identity_conflict", Kind.CONFLICT),
        CAPTCHA_REQUIRED("session.captcha_required", Kind.UNPROCESSABLE),
        CAPTCHA_FAILED("session.captcha_failed", Kind.UNPROCESSABLE),
        /** The tenant's sign-in mode does not allow the event. */
        MODE_FORBIDS("auth.forbidden", Kind.FORBIDDEN),
        SUSPENDED("user.suspended", Kind.UNAUTHENTICATED),
        METHOD_NOT_ENABLED("user.sign_in_method_not_enabled", Kind.UNPROCESSABLE),
        HAS_USERNAME("user.username_exists_in_profile", Kind.UNPROCESSABLE),
        HAS_EMAIL("user.email_exists_in_profile", Kind.UNPROCESSABLE),
        HAS_PHONE("user.phone_exists_in_profile", Kind.UNPROCESSABLE),
        HAS_PASSWORD("user.password_exists_in_profile", Kind.UNPROCESSABLE),
        NEW_PASSWORD_REQUIRED("user.new_password_required_in_profile", Kind.UNPROCESSABLE),
        SAME_PASSWORD("user.same_password", Kind.UNPROCESSABLE),
        PASSWORD_EXPIRED("password.expired", Kind.UNPROCESSABLE),
        INVALID_EXPIRATION_PERIOD("sign_in_experiences.password_expiration_invalid_period_days", Kind.UNPROCESSABLE),
        FIELD_IS_BUILT_IN("custom_profile_fields.name_conflict_built_in_prop", Kind.INVALID),
        FIELD_IS_IDENTIFIER("custom_profile_fields.name_conflict_sign_in_identifier", Kind.INVALID),
        FIELD_IS_RESERVED("custom_profile_fields.name_conflict_custom_data", Kind.INVALID),
        SUGGEST_MFA("user.suggest_mfa", Kind.UNPROCESSABLE),
        BACKUP_CODE_REQUIRED("session.mfa.backup_code_required", Kind.UNPROCESSABLE);

        private final String code;
        private final Kind kind;

        Plain(String code, Kind kind) {
            this.code = code;
            this.kind = kind;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    /** A verified identifier that no user has. */
    record UserNotExist(String identifier) implements SignInProblem {
        @Override
        public String code() {
            return "user.user_not_exist";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Object data() {
            return Map.of("identifier", identifier);
        }
    }

    /** @param missing what to ask for, in the order to ask */
    record MissingProfile(List<String> missing) implements SignInProblem {
        public MissingProfile {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "user.missing_profile";
        }

        @Override
        public Kind kind() {
            return Kind.UNPROCESSABLE;
        }

        @Override
        public Object data() {
            return Map.of("missingProfile", missing);
        }
    }

    /** A second factor has to be verified. Pages refuse data with any other member. */
    record MfaRequired(List<String> availableFactors, Map<String, String> maskedIdentifiers) implements SignInProblem {
        public MfaRequired {
            availableFactors = List.copyOf(availableFactors);
            maskedIdentifiers = Map.copyOf(maskedIdentifiers);
        }

        @Override
        public String code() {
            return "session.mfa.require_mfa_verification";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public Object data() {
            return Map.of("availableFactors", availableFactors, "maskedIdentifiers", maskedIdentifiers);
        }
    }

    /** A second factor has to be set up. */
    record MissingMfa(List<String> availableFactors, boolean isSkippable) implements SignInProblem {
        public MissingMfa {
            availableFactors = List.copyOf(availableFactors);
        }

        @Override
        public String code() {
            return "user.missing_mfa";
        }

        @Override
        public Kind kind() {
            return Kind.UNPROCESSABLE;
        }

        @Override
        public Object data() {
            return isSkippable
                    ? Map.of("availableFactors", availableFactors, "skippable", true)
                    : Map.of("availableFactors", availableFactors);
        }
    }
}
