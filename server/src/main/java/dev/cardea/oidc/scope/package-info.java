/** Which scopes of a resource a person or a client can get, and the words for scopes. */
@NullMarked
package dev.cardea.oidc.scope;

import org.jspecify.annotations.NullMarked;
