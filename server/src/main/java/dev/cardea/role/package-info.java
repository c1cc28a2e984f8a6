/**
 * Roles: sets of scopes that people or machines are given ({@code /api/roles}, and the roles of a user or an
 * application). {@link dev.cardea.role.Scopes} tells the protocol what they amount to.
 */
@NullMarked
package dev.cardea.role;

import org.jspecify.annotations.NullMarked;
