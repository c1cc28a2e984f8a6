/**
 * The ways to prove who one is: one class per method, with its record and its rules. {@link
 * dev.cardea.signin.verification.Verifications} is the one dispatcher; a new method is a new class and touches no other.
 */
@NullMarked
package dev.cardea.signin.verification;

import org.jspecify.annotations.NullMarked;
