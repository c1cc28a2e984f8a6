/** The authorization endpoint (RFC 6749 §3.1): an ordered list of checks, then a prompt or a response. */
@NullMarked
package dev.cardea.oidc.authorize;

import org.jspecify.annotations.NullMarked;
