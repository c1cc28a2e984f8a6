/**
 * API resources: what access tokens are for ({@code /api/resources}), and their scopes. {@link
 * dev.cardea.apiresource.Resources} answers the protocol from a cache.
 */
@NullMarked
package dev.cardea.apiresource;

import org.jspecify.annotations.NullMarked;
