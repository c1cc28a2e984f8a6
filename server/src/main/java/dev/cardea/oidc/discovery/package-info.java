/** The provider's metadata (OpenID Connect Discovery, RFC 8414) and its published keys (RFC 7517). */
@NullMarked
package dev.cardea.oidc.discovery;

import org.jspecify.annotations.NullMarked;
