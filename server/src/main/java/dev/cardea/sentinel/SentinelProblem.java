package dev.cardea.sentinel;

import dev.cardea.problem.Problem;
import java.time.Duration;
import java.util.Map;

/** What the sentinel says. */
public sealed interface SentinelProblem extends Problem {
    /** The identifier is locked; whether the attempt was right stays untold. */
    record TooManyAttempts(Duration remaining) implements SentinelProblem {
        @Override
        public String code() {
            return "session.verification_blocked_too_many_attempts";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> interpolation() {
            var minutes = Math.max(1, Math.ceilDiv(remaining.toSeconds(), 60));
            return Map.of(
                    "minutes", minutes, "relativeTime", minutes == 1 ? "in 1 minute" : "in " + minutes + " minutes");
        }
    }
}
