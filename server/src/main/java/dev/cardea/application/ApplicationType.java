package dev.cardea.application;

/** What an application is; the constants are spelled as on the wire and in the database. */
public enum ApplicationType {
    Native,
    SPA,
    Traditional,
    MachineToMachine,
    Protected,
    SAML;

    /** Whether the application keeps a secret and proves itself with it (RFC 6749 §2.1). */
    public boolean isConfidential() {
        return this == Traditional || this == MachineToMachine || this == Protected;
    }
}
