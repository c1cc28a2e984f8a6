/**
 * Passwords: hashing with bounded concurrency, verification of digests that were imported from elsewhere, and the
 * policy for new ones.
 */
@NullMarked
package dev.cardea.password;

import org.jspecify.annotations.NullMarked;
