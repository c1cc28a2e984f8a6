package dev.cardea.sentinel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.key.RandomIds;
import dev.cardea.key.Sha256;
import dev.cardea.problem.Problem;
import dev.cardea.problem.ProblemException;
import dev.cardea.sentinel.SentinelRepository.Attempt;
import dev.cardea.sentinel.SentinelRepository.Limits;
import dev.cardea.signinexperience.SignInPolicies.SentinelPolicy;
import dev.cardea.tenant.TenantId;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Guards verifications against guessing. */
@Singleton
public class Sentinel {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int CLEANING_BATCH = 1_000;
    private static final int CLEANING_BATCHES = 50;

    private final SentinelRepository repository;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    Sentinel(Jdbi jdbi, ObjectMapper mapper, InstantSource clock) {
        this.repository = new SentinelRepository(jdbi);
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * What is guessed at.
     *
     * @param value the identifier exactly as it was typed, or a user's id
     * @param payload kept with the attempt; nothing secret
     */
    public record Target(TenantId tenantId, String value, Map<String, String> payload) {
        public Target {
            payload = Map.copyOf(payload);
        }
    }

    /**
     * Performs an attempt and counts it. The attempt is performed even when the target is locked, so that a locked one
     * takes as long as another. Not inside a transaction: the count stays, whatever becomes of the request.
     *
     * @throws ProblemException {@link SentinelProblem.TooManyAttempts} when the target is locked, else what
     *     {@code attempt} threw
     */
    public <T> T guard(Target target, SentinelAction action, SentinelPolicy policy, Supplier<T> attempt) {
        ProblemException failure = null;
        @Nullable T result = null;
        try {
            result = attempt.get();
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.OVERLOADED) {
                throw e; // Nothing was verified.
            }
            failure = e;
        }
        decide(target, action, policy, failure != null);
        if (failure != null) {
            throw failure;
        }
        return java.util.Objects.requireNonNull(result);
    }

    private void decide(Target target, SentinelAction action, SentinelPolicy policy, boolean hasFailed) {
        var now = clock.instant();
        var attempt = new Attempt(
                target.tenantId().value(),
                RandomIds.standard(),
                action,
                Sha256.hex(target.value()),
                hasFailed,
                payload(target),
                now);
        var decision = repository.decide(attempt, new Limits(policy.attempts(), WINDOW, policy.lockout()));
        if (decision.isBlocked()) {
            throw new ProblemException(new SentinelProblem.TooManyAttempts(Duration.between(now, decision.until())));
        }
    }

    private String payload(Target target) {
        return mapper.<ObjectNode>valueToTree(target.payload()).toString();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void removeOld() {
        var before = clock.instant().minus(WINDOW);
        for (var batch = 0; batch < CLEANING_BATCHES; batch++) {
            if (repository.removeBefore(before, CLEANING_BATCH) < CLEANING_BATCH) {
                return;
            }
        }
    }
}
