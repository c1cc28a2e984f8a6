package dev.cardea.password;

/** Knows passwords that are public, because some breach revealed them. */
public interface BreachedPasswords {
    boolean contains(String password);
}
