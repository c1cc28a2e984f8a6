/**
 * Failures the caller can act on, and nothing about how they look on the wire.
 */
@NullMarked
package dev.cardea.problem;

import org.jspecify.annotations.NullMarked;
