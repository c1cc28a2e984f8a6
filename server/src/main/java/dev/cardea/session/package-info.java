/**
 * Browser sessions at the OpenID provider: one row a browser, found by the digest of a signed cookie, with what it
 * authorized for each client. The cookie's value rotates at every sign-in, the {@code uid} stays.
 */
@NullMarked
package dev.cardea.session;

import org.jspecify.annotations.NullMarked;
