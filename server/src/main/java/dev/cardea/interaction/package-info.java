/**
 * Interactions: the pending prompt ({@code login} or {@code consent}) of one authorization request. The provider
 * creates and resumes them, the sign-in API works on their {@code result}. The browser names its interactions, one a
 * client, in the signed cookie {@code _interaction}.
 */
@NullMarked
package dev.cardea.interaction;

import org.jspecify.annotations.NullMarked;
