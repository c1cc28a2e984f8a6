/** The userinfo endpoint (OpenID Connect Core §5.3). */
@NullMarked
package dev.cardea.oidc.userinfo;

import org.jspecify.annotations.NullMarked;
