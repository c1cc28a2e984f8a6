package dev.cardea.role;

/** Whom a role is for; the constants are spelled as on the wire and in the database. */
public enum RoleType {
    User,
    MachineToMachine
}
