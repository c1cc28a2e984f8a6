/** Sign-out that a client starts (OpenID Connect RP-Initiated Logout). */
@NullMarked
package dev.cardea.oidc.logout;

import org.jspecify.annotations.NullMarked;
