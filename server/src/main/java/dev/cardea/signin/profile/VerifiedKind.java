package dev.cardea.signin.profile;

import dev.cardea.signin.state.Body;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.signin.state.VerificationType;
import dev.cardea.signin.verification.Verifications;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code email}, {@code phone}, {@code social}: what only a verified record can bring in. */
@Singleton
class VerifiedKind implements ProfileKind {
    private static final Map<String, VerificationType> RECORDS = Map.of(
            "email", VerificationType.EmailVerificationCode,
            "phone", VerificationType.PhoneVerificationCode,
            "social", VerificationType.Social);

    private final Verifications verifications;
    private final ProfileRules rules;

    VerifiedKind(Verifications verifications, ProfileRules rules) {
        this.verifications = verifications;
        this.rules = rules;
    }

    @Override
    public List<String> types() {
        return List.copyOf(RECORDS.keySet());
    }

    @Override
    public Consumer<Step> read(String type, Body body) {
        var verificationId = body.text("verificationId");
        return step -> {
            var record = step.requireRecord(verificationId);
            if (record.type() != RECORDS.get(type)) {
                throw Plain.VERIFICATION_NOT_FOUND.exception();
            }
            var brought = verifications.profileForRegistration(record, step);
            rules.requireStageable(step.tenantId(), step.user().orElse(null), brought);
            step.become(step.state().with(step.state().profile().merge(brought)));
        };
    }
}
