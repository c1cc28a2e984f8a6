/** What a person allowed a client: OpenID scopes and scopes of API resources. Codes and tokens hang on a grant. */
@NullMarked
package dev.cardea.grant;

import org.jspecify.annotations.NullMarked;
