package dev.cardea.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.signin.profile.CaptchaGuard;
import dev.cardea.signin.profile.MandatoryProfile;
import dev.cardea.signin.profile.MfaFulfilment;
import dev.cardea.signin.profile.MfaGuard;
import dev.cardea.signin.profile.ProfileRules;
import dev.cardea.signin.state.InteractionEvent;
import dev.cardea.signin.state.PendingProfile;
import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.user.User;
import dev.cardea.user.UserChange;
import dev.cardea.user.UserProfile;
import dev.cardea.user.Users;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Ends a sign-in: everything that is still missing is told, one thing at a time, else it is written and done. */
@Singleton
class Submission {
    private final List<Consumer<Step>> checks;
    private final CaptchaGuard captchaGuard;
    private final Users users;
    private final ObjectMapper mapper;
    private final InstantSource clock;
    private final Event<SignInCompleted> completed;

    Submission(
            CaptchaGuard captchaGuard,
            SubmissionGuards guards,
            Users users,
            ObjectMapper mapper,
            InstantSource clock,
            Event<SignInCompleted> completed) {
        this.checks = guards.inOrder();
        this.captchaGuard = captchaGuard;
        this.users = users;
        this.mapper = mapper;
        this.clock = clock;
        this.completed = completed;
    }

    /** What stands between an identified person and being signed in. */
    @Singleton
    static class SubmissionGuards {
        private final List<Consumer<Step>> inOrder;

        SubmissionGuards(
                MfaGuard mfaGuard, ProfileRules rules, MandatoryProfile mandatoryProfile, MfaFulfilment mfaFulfilment) {
            inOrder = List.of(
                    step -> {
                        if (!step.state().isRegistering()) {
                            mfaGuard.require(step);
                        }
                    },
                    step -> rules.requireWritable(
                            step.tenantId(),
                            step.user().orElse(null),
                            step.state().profile()),
                    mandatoryProfile::require,
                    mfaFulfilment::require);
        }

        List<Consumer<Step>> inOrder() {
            return inOrder;
        }
    }

    /** @return where the browser goes on; empty after a password reset, which signs nobody in */
    Optional<String> submit(Step step) {
        step.audit("Submit");
        captchaGuard.require(step);
        var user = step.requireUser();
        if (user.isSuspended()) {
            throw Plain.SUSPENDED.exception();
        }
        if (step.event() == InteractionEvent.ForgotPassword) {
            resetPassword(step, user);
            return Optional.empty();
        }
        checks.forEach(check -> check.accept(step));
        var profile = step.state().profile();
        var change = profile.addTo(new UserChange().lastSignInAt(clock.instant()), clock.instant());
        mergeJson(change, user, profile);
        write(step, user, change, !profile.isEmpty());
        step.endSignedIn();
        return Optional.of(step.interaction().returnTo(step.tenant()));
    }

    private void resetPassword(Step step, User user) {
        var digest = step.state().profile().password();
        if (digest == null) {
            throw Plain.NEW_PASSWORD_REQUIRED.exception();
        }
        write(step, user, new UserChange().password(digest, clock.instant()), true);
        step.endForgotten();
    }

    private void write(Step step, User user, UserChange change, boolean hasNewData) {
        step.alongside(() -> {
            var written = users.update(step.tenantId(), user.id(), change);
            completed.fire(new SignInCompleted(
                    step.tenantId(),
                    step.event(),
                    written,
                    step.interaction().uid(),
                    step.interaction().clientId(),
                    step.client(),
                    hasNewData));
        });
    }

    /** What is new wins, member by member; what it does not mention stays. */
    private void mergeJson(UserChange change, User user, PendingProfile pending) {
        if (pending.profile() != null) {
            var merged = mapper.<ObjectNode>valueToTree(user.profile());
            merged.setAll(mapper.<ObjectNode>valueToTree(pending.profile()));
            change.profile(profile(merged));
        }
        if (pending.customData() != null) {
            Map<String, Object> merged = new LinkedHashMap<>(user.customData());
            merged.putAll(pending.customData());
            change.customData(merged);
        }
    }

    private UserProfile profile(ObjectNode json) {
        try {
            return mapper.treeToValue(json, UserProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
