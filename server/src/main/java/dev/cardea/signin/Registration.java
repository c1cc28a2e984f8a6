package dev.cardea.signin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cardea.application.Applications;
import dev.cardea.signin.profile.CaptchaGuard;
import dev.cardea.signin.profile.MandatoryProfile;
import dev.cardea.signin.profile.ProfileRules;
import dev.cardea.signin.state.InteractionEvent;
import dev.cardea.signin.state.PendingProfile;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.signin.verification.Verifications;
import dev.cardea.user.UserChange;
import dev.cardea.user.UserId;
import dev.cardea.user.Users;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Makes an account of what was verified and staged. */
@Singleton
class Registration {
    private final SignInModeGuard modeGuard;
    private final CaptchaGuard captchaGuard;
    private final MandatoryProfile mandatoryProfile;
    private final ProfileRules profileRules;
    private final Verifications verifications;
    private final Accounts accounts;

    Registration(
            SignInModeGuard modeGuard,
            CaptchaGuard captchaGuard,
            MandatoryProfile mandatoryProfile,
            ProfileRules profileRules,
            Verifications verifications,
            Accounts accounts) {
        this.modeGuard = modeGuard;
        this.captchaGuard = captchaGuard;
        this.mandatoryProfile = mandatoryProfile;
        this.profileRules = profileRules;
        this.verifications = verifications;
        this.accounts = accounts;
    }

    /** @param verificationId of a record that brings part of the profile; what it brought stays staged on a failure */
    void register(Step step, Optional<String> verificationId) {
        if (step.state().userId() != null) {
            if (!step.state().isRegistering()) {
                throw Plain.IDENTITY_CONFLICT.exception();
            }
            // The answer to the first request was lost, and the account is there.
            return;
        }
        verificationId.ifPresent(id -> stage(step, id));
        modeGuard.require(step, InteractionEvent.Register);
        captchaGuard.require(step);
        mandatoryProfile.require(step);
        var userId = UserId.random();
        var profile = step.state().profile();
        step.alongside(() -> accounts.create(step, userId, profile));
        step.become(step.state().registeredAs(userId.value()).with(profile.cleared()));
    }

    private void stage(Step step, String verificationId) {
        var brought = verifications.profileForRegistration(step.requireRecord(verificationId), step);
        profileRules.requireStageable(step.tenantId(), step.user().orElse(null), brought);
        step.become(step.state().with(step.state().profile().merge(brought)));
        step.keepOnFailure();
    }

    /** Writes new accounts; runs in the transaction of the step. */
    @Singleton
    static class Accounts {
        private final Users users;
        private final Applications applications;
        private final FirstAdministrator firstAdministrator;
        private final InstantSource clock;

        Accounts(Users users, Applications applications, FirstAdministrator firstAdministrator, InstantSource clock) {
            this.users = users;
            this.applications = applications;
            this.firstAdministrator = firstAdministrator;
            this.clock = clock;
        }

        void create(Step step, UserId id, PendingProfile profile) {
            var admission = firstAdministrator.admit(step);
            var change = profile.addTo(new UserChange(), clock.instant());
            if (profile.profile() != null) {
                change.profile(profile.profile());
            }
            if (profile.customData() != null) {
                change.customData(profile.customData());
            }
            attribute(change, step);
            var settings = JsonNodeFactory.instance.objectNode();
            settings.putObject("mfa").put("enabled", false);
            users.create(step.tenantId(), id, change.logtoConfig(settings));
            firstAdministrator.equip(step, id, admission);
        }

        /** Through whom the person came; the server's own pages, such as the demo app, do not count. */
        private void attribute(UserChange change, Step step) {
            var clientId = step.interaction().clientId();
            if (clientId.startsWith("https://")) {
                change.cimdClientId(clientId);
            } else if (applications
                    .find(step.tenantId(), clientId)
                    .filter(application -> !application.isBuiltIn())
                    .isPresent()) {
                change.applicationId(clientId);
            }
        }
    }
}
