package dev.cardea.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A failure the caller can act on. Each feature lists its own as a sealed interface of records. */
public interface Problem {
    /** Stable on the wire; the contract names them, for instance {@code user.username_already_in_use}. */
    String code();

    Kind kind();

    /** What the contract promises in the member {@code data}; null leaves it out. */
    default @Nullable Object data() {
        return null;
    }

    /** Values for the localised message of this code. */
    default Map<String, Object> interpolation() {
        return Map.of();
    }

    /** What went wrong, from which the edge derives the status. */
    enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        TOO_LARGE,
        UNPROCESSABLE,
        RATE_LIMITED,
        NOT_IMPLEMENTED,
        OVERLOADED
    }
}
