/**
 * What is known of a sign-in between two requests, and the frame in which one request works on it: the interaction is
 * loaded once, a handler changes the state, and state, accompanying changes and audit rows are saved together.
 */
@NullMarked
package dev.cardea.signin.state;

import org.jspecify.annotations.NullMarked;
