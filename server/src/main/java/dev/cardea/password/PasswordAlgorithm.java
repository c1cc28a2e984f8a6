package dev.cardea.password;

/** How a stored password digest was made; the constants are spelled as on the wire and in the database. */
public enum PasswordAlgorithm {
    Argon2i,
    Argon2id,
    Argon2d,
    SHA1,
    SHA256,
    MD5,
    Bcrypt,
    Legacy
}
