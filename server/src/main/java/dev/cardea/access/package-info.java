/**
 * Who may call the Management API: bearers of a token for it, issued by the tenant itself or by the admin tenant.
 */
@NullMarked
package dev.cardea.access;

import org.jspecify.annotations.NullMarked;
