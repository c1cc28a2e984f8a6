/** Revoking grants with everything issued under them, and saying so in the audit log. */
@NullMarked
package dev.cardea.oidc.revocation;

import org.jspecify.annotations.NullMarked;
