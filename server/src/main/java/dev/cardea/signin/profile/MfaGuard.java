package dev.cardea.signin.profile;

import dev.cardea.problem.ProblemException;
import dev.cardea.signin.state.SignInProblem.MfaRequired;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.signin.state.VerificationType;
import dev.cardea.signin.verification.Verifications;
import dev.cardea.signinexperience.SignInPolicies.MfaFactor;
import dev.cardea.user.User;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lets a sign-in go on only with the second factor of somebody who has one. */
@Singleton
public class MfaGuard {
    private static final Set<String> MANDATORY_POLICIES =
            Set.of("Mandatory", "PromptAtSignInAndSignUpMandatory", "PromptOnlyAtSignInMandatory");
    private static final int SHOWN_PHONE_DIGITS = 4;
    private static final int SHOWN_EMAIL_CHARACTERS = 4;

    private final Verifications verifications;

    MfaGuard(Verifications verifications) {
        this.verifications = verifications;
    }

    /** @throws ProblemException {@link Plain#IDENTIFIER_NOT_FOUND}, {@link MfaRequired} */
    public void require(Step step) {
        var state = step.state();
        if (state.hasVerified(VerificationType.EnterpriseSso) || state.hasVerified(VerificationType.SignInPasskey)) {
            return;
        }
        var user = step.requireUser();
        var mfa = step.experience().policies().mfa();
        var factors = MfaFactors.enabled(user, mfa.factors());
        if (factors.isEmpty() || hasSwitchedOff(user) && !MANDATORY_POLICIES.contains(mfa.policy())) {
            return;
        }
        var isProven = state.verified()
                .flatMap(record -> verifications.provesFactor(record).stream())
                .anyMatch(factors::contains);
        if (!isProven) {
            throw new MfaRequired(factors.stream().map(Enum::name).toList(), masked(user, factors)).exception();
        }
    }

    private static boolean hasSwitchedOff(User user) {
        var settings = user.logtoConfig().path("mfa");
        return settings.path("enabled").isBoolean() && !settings.path("enabled").booleanValue()
                || settings.path("skipMfaOnSignIn").asBoolean();
    }

    private static Map<String, String> masked(User user, Iterable<MfaFactor> factors) {
        var masked = new TreeMap<String, String>();
        for (var factor : factors) {
            if (factor == MfaFactor.PhoneVerificationCode && user.primaryPhone() != null) {
                var phone = user.primaryPhone();
                masked.put(factor.name(), "****" + phone.substring(Math.max(0, phone.length() - SHOWN_PHONE_DIGITS)));
            }
            if (factor == MfaFactor.EmailVerificationCode && user.primaryEmail() != null) {
                masked.put(factor.name(), masked(user.primaryEmail()));
            }
        }
        return masked;
    }

    private static String masked(String email) {
        var at = email.lastIndexOf('@');
        var shown = at > SHOWN_EMAIL_CHARACTERS ? email.substring(0, SHOWN_EMAIL_CHARACTERS) : "";
        return shown + "****" + email.substring(Math.max(at, 0));
    }
}
