/** The token endpoint (RFC 6749 §3.2): one pipeline, one class for each grant. */
@NullMarked
package dev.cardea.oidc.token;

import org.jspecify.annotations.NullMarked;
