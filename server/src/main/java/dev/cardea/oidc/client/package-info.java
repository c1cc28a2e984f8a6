/** OAuth clients as the provider sees them, and how they prove who they are (RFC 6749 §2). */
@NullMarked
package dev.cardea.oidc.client;

import org.jspecify.annotations.NullMarked;
