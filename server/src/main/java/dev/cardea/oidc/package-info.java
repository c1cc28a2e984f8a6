/**
 * The OpenID provider under {@code /oidc}. Its endpoints are plain routes, since the protocol has rules of its own for
 * bodies, paths, errors and CORS ({@code docs/adr/0003-protocol-endpoints-on-plain-routes.md}).
 * {@link dev.cardea.oidc.OidcRoutes} is the table of contents.
 */
@NullMarked
package dev.cardea.oidc;

import org.jspecify.annotations.NullMarked;
