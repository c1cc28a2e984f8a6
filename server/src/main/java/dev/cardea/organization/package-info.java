/** Organizations and who belongs to them. */
@NullMarked
package dev.cardea.organization;

import org.jspecify.annotations.NullMarked;
