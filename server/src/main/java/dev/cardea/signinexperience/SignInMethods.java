package dev.cardea.signinexperience;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what means people sign in and sign up.
 *
 * @param forgotPasswordMethods verification types that may reset a password; null for whatever has a connector
 * @param signUpProfileFields names in the order of the form; null for the whole catalogue
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SignInMethods(
        SignInMode signInMode,
        SignIn signIn,
        SignUp signUp,
        SocialSignIn socialSignIn,
        boolean singleSignOnEnabled,
        PasskeySignIn passkeySignIn,
        @Nullable List<String> forgotPasswordMethods,
        @Nullable List<ProfileField> signUpProfileFields) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SignIn(List<Method> methods) {
        public SignIn {
            methods = List.copyOf(methods);
        }

        public Optional<Method> method(SignInIdentifier identifier) {
            return methods.stream()
                    .filter(method -> method.identifier() == identifier)
                    .findFirst();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Method(
            SignInIdentifier identifier, boolean password, boolean verificationCode, boolean isPasswordPrimary) {}

    /** @param password whether every account needs one */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SignUp(
            List<SignInIdentifier> identifiers,
            boolean password,
            boolean verify,
            @Nullable List<SecondaryIdentifier> secondaryIdentifiers) {
        public SignUp {
            identifiers = List.copyOf(identifiers);
            secondaryIdentifiers = secondaryIdentifiers == null ? List.of() : List.copyOf(secondaryIdentifiers);
        }

        @Override
        public List<SecondaryIdentifier> secondaryIdentifiers() {
            return secondaryIdentifiers == null ? List.of() : secondaryIdentifiers;
        }
    }

    /** @param identifier a {@link SignInIdentifier} or {@code emailOrPhone} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SecondaryIdentifier(String identifier, boolean verify) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SocialSignIn(boolean automaticAccountLinking, boolean skipRequiredIdentifiers) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PasskeySignIn(boolean enabled, boolean showPasskeyButton, boolean allowAutofill) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ProfileField(String name) {}
}
