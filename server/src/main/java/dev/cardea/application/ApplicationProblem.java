package dev.cardea.application;

import dev.cardea.problem.Problem;

/** What can be wrong with an application, or with what is asked of one. */
public sealed interface ApplicationProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.UNPROCESSABLE;
    }

    /** SAML applications have an API of their own. */
    record UseSamlApi() implements ApplicationProblem {
        @Override
        public String code() {
            return "application.saml.use_saml_app_api";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    record DeviceFlowNativeOnly() implements ApplicationProblem {
        @Override
        public String code() {
            return "application.device_flow_native_only";
        }
    }

    record DeviceFlowNotChangeable() implements ApplicationProblem {
        @Override
        public String code() {
            return "application.device_flow_not_changeable";
        }
    }

    record ProtectedMetadataRequired() implements ApplicationProblem {
        @Override
        public String code() {
            return "application.protected_app_metadata_is_required";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    record InvalidSubdomain() implements ApplicationProblem {
        @Override
        public String code() {
            return "application.invalid_subdomain";
        }
    }

    /** Protected applications need a proxy network that a server of one's own does not have. */
    record ProtectedNotConfigured() implements ApplicationProblem {
        @Override
        public String code() {
            return "application.protected_app_not_configured";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_IMPLEMENTED;
        }
    }

    record ProtectedOnly() implements ApplicationProblem {
        @Override
        public String code() {
            return "application.protected_application_only";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    record ProtectedMisconfigured() implements ApplicationProblem {
        @Override
        public String code() {
            return "application.protected_application_misconfigured";
        }
    }

    record InvalidThirdPartyType() implements ApplicationProblem {
        @Override
        public String code() {
            return "application.invalid_third_party_application_type";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    record ThirdPartyTokenExchange() implements ApplicationProblem {
        @Override
        public String code() {
            return "application.third_party_application_cannot_enable_token_exchange";
        }
    }

    /** Access control was to be switched on without a rule, which would lock everybody out. */
    record AccessControlWithoutRules() implements ApplicationProblem {
        @Override
        public String code() {
            return "request.invalid_input";
        }

        @Override
        public java.util.Map<String, Object> interpolation() {
            return java.util.Map.of("details", "Add an access control rule first.");
        }
    }

    record NoLegacySecret() implements ApplicationProblem {
        @Override
        public String code() {
            return "application.no_legacy_secret_found";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
