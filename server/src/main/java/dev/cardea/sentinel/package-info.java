/**
 * The guard against guessing: it counts failed attempts on an identifier within the last hour and, past the tenant's
 * limit, refuses every further one for a while, the right ones included. Counting is the database's business, so the
 * limit holds across requests, nodes and restarts.
 */
@NullMarked
package dev.cardea.sentinel;

import org.jspecify.annotations.NullMarked;
