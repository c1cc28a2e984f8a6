/**
 * The sign-in state machine and its API, {@code /api/experience}. A request loads the interaction that the browser's
 * cookie names, changes the state kept in it, and saves it ({@link dev.cardea.signin.state.Steps}). States: initialised
 * (an event, nobody known), identified (a user id), submitted (the provider resumes). Every endpoint may be called in
 * any order; ordered lists of guards decide. Methods of proof are in {@code verification}, what accounts must have in
 * {@code profile}.
 */
@NullMarked
package dev.cardea.signin;

import org.jspecify.annotations.NullMarked;
