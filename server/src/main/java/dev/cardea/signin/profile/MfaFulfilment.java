package dev.cardea.signin.profile;

import dev.cardea.signin.state.SignInProblem.MissingMfa;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.signin.state.VerificationType;
import dev.cardea.signinexperience.SignInPolicies.MfaFactor;
import dev.cardea.signinexperience.SignInPolicies.MfaPolicy;
import jakarta.inject.Singleton;
import java.util.List;

/** Whether a person has the second factors that the tenant wants everybody to have. */
@Singleton
public class MfaFulfilment {
    private static final List<MfaFactor> DISPLAY_ORDER = List.of(
            MfaFactor.WebAuthn, MfaFactor.Totp, MfaFactor.PhoneVerificationCode, MfaFactor.EmailVerificationCode);

    /**
     * @throws dev.cardea.problem.ProblemException {@link Plain#SUGGEST_MFA}, {@link MissingMfa},
     *     {@link Plain#BACKUP_CODE_REQUIRED}
     */
    public void require(Step step) {
        var mfa = step.experience().policies().mfa();
        var isUnasked = step.state().isRegistering() && mfa.policy().sparesRegistration();
        if (mfa.factors().isEmpty()
                || isUnasked
                || mfa.policy() == MfaPolicy.NoPrompt
                || step.state().hasVerified(VerificationType.EnterpriseSso)) {
            return;
        }
        var isMandatory = mfa.policy().isMandatory();
        var choice = step.requireUser().logtoConfig().path("mfa");
        if (!isMandatory && choice.path("skipped").asBoolean()) {
            return;
        }
        var owned = MfaFactors.enabled(step.requireUser(), mfa.factors());
        if (!isMandatory && !choice.path("enabled").asBoolean(!owned.isEmpty())) {
            throw Plain.SUGGEST_MFA.exception();
        }
        var configured = DISPLAY_ORDER.stream().filter(mfa.factors()::contains).toList();
        if (configured.stream().noneMatch(owned::contains)) {
            throw new MissingMfa(configured.stream().map(Enum::name).toList(), !isMandatory).exception();
        }
        if (mfa.factors().contains(MfaFactor.BackupCode) && !owned.contains(MfaFactor.BackupCode)) {
            throw Plain.BACKUP_CODE_REQUIRED.exception();
        }
    }
}
