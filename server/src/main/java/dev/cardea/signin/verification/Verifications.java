package dev.cardea.signin.verification;

import dev.cardea.signin.state.PendingProfile;
import dev.cardea.signin.state.RecordTypes;
import dev.cardea.signin.state.Step;
import dev.cardea.signin.state.VerificationRecord;
import dev.cardea.signin.state.VerificationType;
import dev.cardea.signin.verification.VerificationMethod.Identified;
import dev.cardea.signinexperience.SignInMethods;
import dev.cardea.signinexperience.SignInPolicies.MfaFactor;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands each record to its method. */
@Singleton
public class Verifications implements RecordTypes {
    private final Map<VerificationType, VerificationMethod<?>> methods = new EnumMap<>(VerificationType.class);

    Verifications(@All List<VerificationMethod<?>> all) {
        for (var method : all) {
            if (methods.put(method.type(), method) != null) {
                throw new IllegalStateException("Two methods for " + method.type());
            }
        }
    }

    @Override
    public Class<? extends VerificationRecord> of(String type) {
        var method = methods.get(VerificationType.valueOf(type));
        if (method == null) {
            throw new IllegalArgumentException("No method for " + type);
        }
        return method.recordType();
    }

    /** As {@link VerificationMethod#requireEnabledForSignIn}. */
    public void requireEnabledForSignIn(VerificationRecord record, SignInMethods settings) {
        method(record).requireEnabledForSignIn(record, settings);
    }

    /** As {@link VerificationMethod#requireEnabledForForgotPassword}. */
    public void requireEnabledForForgotPassword(VerificationRecord record, SignInMethods settings) {
        method(record).requireEnabledForForgotPassword(record, settings);
    }

    /** As {@link VerificationMethod#identify}. */
    public Identified identify(VerificationRecord record, Step step) {
        return method(record).identify(record, step);
    }

    /** As {@link VerificationMethod#profileForRegistration}. */
    public PendingProfile profileForRegistration(VerificationRecord record, Step step) {
        return method(record).profileForRegistration(record, step);
    }

    /** As {@link VerificationMethod#provesFactor}. */
    public Optional<MfaFactor> provesFactor(VerificationRecord record) {
        return method(record).provesFactor(record);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // A record's class is its method's, and each stored record has one.
    private VerificationMethod<VerificationRecord> method(VerificationRecord record) {
        return (VerificationMethod<VerificationRecord>) methods.get(record.type());
    }
}
