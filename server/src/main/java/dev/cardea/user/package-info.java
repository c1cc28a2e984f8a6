/**
 * People who sign in: their records, identifiers, passwords and roles. {@link dev.cardea.user.Users} is what other
 * packages call; {@code /api/users} is what administrators call. When tokens and sessions of a person have to go, the
 * events {@link dev.cardea.user.UserSuspended} and {@link dev.cardea.user.UserDeleted} say so inside the transaction.
 */
@NullMarked
package dev.cardea.user;

import org.jspecify.annotations.NullMarked;
