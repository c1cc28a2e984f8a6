package dev.cardea.signin.state;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What one verification method left behind. Each method has its own record class, stored as JSON with its type. */
public interface VerificationRecord {
    String id();

    VerificationType type();

    /** Whether the record proves what its method is there to prove. */
    @JsonIgnore
    boolean isProven();

    /** The record as the sign-in pages may see it, without secrets. */
    default Object sanitized() {
        return this;
    }
}
