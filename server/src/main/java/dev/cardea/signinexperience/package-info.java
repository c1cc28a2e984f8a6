/**
 * How sign-in looks and what it asks for: one row of settings a tenant, cached on every node, and the public
 * {@code GET /api/.well-known/sign-in-exp} (also {@code /experience}) that pages are drawn from.
 */
@NullMarked
package dev.cardea.signinexperience;

import org.jspecify.annotations.NullMarked;
