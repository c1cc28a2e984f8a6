/** What tests share: the running server with its database, fixtures that are valid by default. */
@NullMarked
package dev.cardea.testing;

import org.jspecify.annotations.NullMarked;
