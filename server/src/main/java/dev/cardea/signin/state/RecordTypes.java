package dev.cardea.signin.state;

/** Knows the record class of each verification method, by its name on the wire. */
public interface RecordTypes {
    /** @throws IllegalArgumentException when no method has this name */
    Class<? extends VerificationRecord> of(String type);
}
