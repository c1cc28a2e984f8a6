/** Cardea, an identity and access management server. Each folder below is a feature; {@code docs/architecture.md}. */
@NullMarked
package dev.cardea;

import org.jspecify.annotations.NullMarked;
