/**
 * The two tenants: who they are, where they are reached, and which one a request addresses.
 */
@NullMarked
package dev.cardea.tenant;

import org.jspecify.annotations.NullMarked;
