/**
 * The small public endpoints: whether the server is up, where a tenant is reached, what people may do in the account
 * centre.
 */
@NullMarked
package dev.cardea.wellknown;

import org.jspecify.annotations.NullMarked;
