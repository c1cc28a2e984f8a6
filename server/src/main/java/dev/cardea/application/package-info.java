/**
 * Applications: the OAuth clients that administrators register, with their secrets and, for machines, roles.
 * {@link dev.cardea.application.Applications} answers the protocol from a cache; {@code /api/applications} is what
 * administrators call. Three clients are built in and have no row: {@code demo-app}, {@code account-center},
 * {@code device-demo-app}.
 */
@NullMarked
package dev.cardea.application;

import org.jspecify.annotations.NullMarked;
