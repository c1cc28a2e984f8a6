/** Giving a client what it asked for: by itself for first-party applications. */
@NullMarked
package dev.cardea.oidc.consent;

import org.jspecify.annotations.NullMarked;
