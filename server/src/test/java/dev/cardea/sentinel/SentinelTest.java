package dev.cardea.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cardea.key.RandomIds;
import dev.cardea.problem.EntityProblem;
import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem;
import dev.cardea.sentinel.Sentinel.Target;
import dev.cardea.signinexperience.SignInPolicies.SentinelPolicy;
import dev.cardea.tenant.TenantId;
import dev.cardea.testing.CardeaTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@CardeaTest
class SentinelTest {
    private static final SentinelPolicy THREE = new SentinelPolicy(3.0, 60.0);

    @Inject
    Sentinel sentinel;

    @Inject
    Jdbi jdbi;

    private final Target target = new Target(TenantId.DEFAULT, "lea-" + RandomIds.brief(), Map.of());

    @Test
    void letsThroughWhatIsRight() {
        assertThat(attempt(SentinelAction.Password, THREE)).isEqualTo("right");
    }

    @Test
    void tellsTheOriginalErrorUntilItLocks() {
        assertThatThrownBy(() -> fail(SentinelAction.Password, THREE)).hasMessage("entity.not_found");
        assertThatThrownBy(() -> fail(SentinelAction.Password, THREE)).hasMessage("entity.not_found");
        assertThatThrownBy(() -> fail(SentinelAction.Password, THREE))
                .hasMessage("session.verification_blocked_too_many_attempts");
    }

    @Test
    void locksTheRightAnswerToo() {
        lock(SentinelAction.Password);

        assertThatThrownBy(() -> attempt(SentinelAction.Password, THREE))
                .hasMessage("session.verification_blocked_too_many_attempts");
    }

    @Test
    void countsFirstFactorsTogetherAndSecondOnesApart() {
        lock(SentinelAction.VerificationCode);

        assertThatThrownBy(() -> attempt(SentinelAction.OneTimeToken, THREE))
                .hasMessage("session.verification_blocked_too_many_attempts");
        assertThat(attempt(SentinelAction.MfaTotp, THREE)).isEqualTo("right");
    }

    @Test
    void locksNobodyElse() {
        lock(SentinelAction.Password);

        var other = new Target(TenantId.DEFAULT, target.value().toUpperCase(java.util.Locale.ROOT), Map.of());
        assertThat(sentinel.guard(other, SentinelAction.Password, THREE, () -> "right"))
                .isEqualTo("right");
    }

    @Test
    void forgetsSuccessesButNotFailures() {
        assertThatThrownBy(() -> fail(SentinelAction.Password, THREE)).hasMessage("entity.not_found");
        attempt(SentinelAction.Password, THREE);
        assertThatThrownBy(() -> fail(SentinelAction.Password, THREE)).hasMessage("entity.not_found");
        attempt(SentinelAction.Password, THREE);

        assertThatThrownBy(() -> fail(SentinelAction.Password, THREE))
                .hasMessage("session.verification_blocked_too_many_attempts");
    }

    @Test
    void opensAgainWhenTheLockExpires() {
        lock(SentinelAction.Password);
        backdate(61);

        assertThat(attempt(SentinelAction.Password, THREE)).isEqualTo("right");
    }

    @Test
    void doesNotExtendALock() {
        lock(SentinelAction.Password);
        var until = lockedUntil();
        assertThatThrownBy(() -> attempt(SentinelAction.Password, THREE)).isInstanceOf(ProblemException.class);

        assertThat(lockedUntil()).isEqualTo(until);
    }

    @Test
    void doesNotCountWhatWasNeverVerified() {
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> sentinel.guard(target, SentinelAction.Password, THREE, () -> {
                        throw new ProblemException(new RequestProblem.Overloaded());
                    }))
                    .hasMessage("request.overloaded");
        }

        assertThat(attempt(SentinelAction.Password, THREE)).isEqualTo("right");
    }

    @Test
    void countsManyAtOnceOneByOne() throws InterruptedException {
        var policy = new SentinelPolicy(10.0, 60.0);
        var tasks = new ArrayList<Callable<String>>();
        for (var i = 0; i < 60; i++) {
            tasks.add(() -> fail(SentinelAction.Password, policy));
        }
        var answers = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : threads.invokeAll(tasks)) {
                try {
                    future.get();
                } catch (ExecutionException e) {
                    answers.add(String.valueOf(
                            java.util.Objects.requireNonNull(e.getCause()).getMessage()));
                }
            }
        }

        assertThat(answers).hasSize(60);
        assertThat(answers).filteredOn("entity.not_found"::equals).hasSize(9);
        assertThat(answers)
                .filteredOn("session.verification_blocked_too_many_attempts"::equals)
                .hasSize(51);
    }

    private String attempt(SentinelAction action, SentinelPolicy policy) {
        return sentinel.guard(target, action, policy, () -> "right");
    }

    private String fail(SentinelAction action, SentinelPolicy policy) {
        return sentinel.guard(target, action, policy, () -> {
            throw new ProblemException(new EntityProblem.NotFound());
        });
    }

    private void lock(SentinelAction action) {
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> fail(action, THREE)).isInstanceOf(ProblemException.class);
        }
    }

    private Instant lockedUntil() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT max(decision_expires_at)
                          FROM sentinel_activities
                         WHERE target_hash = :hash AND decision = 'Blocked'
                        """)
                .bind("hash", dev.cardea.key.Sha256.hex(target.value()))
                .mapTo(Instant.class)
                .one());
    }

    private void backdate(int minutes) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE sentinel_activities
                           SET created_at = created_at - make_interval(mins => :minutes),
                               decision_expires_at = decision_expires_at - make_interval(mins => :minutes)
                         WHERE target_hash = :hash
                        """)
                .bind("minutes", minutes)
                .bind("hash", dev.cardea.key.Sha256.hex(target.value()))
                .execute());
    }
}
