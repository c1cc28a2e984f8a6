/**
 * The texts of the sign-in pages: built-in ones from the class path ({@code web/phrases/<tag>.json}), a tenant's own
 * laid over them, and the rule by which a request gets its language. {@code GET /api/.well-known/phrases}.
 */
@NullMarked
package dev.cardea.phrase;

import org.jspecify.annotations.NullMarked;
