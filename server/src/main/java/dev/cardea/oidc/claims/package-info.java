/** What tokens and userinfo say about a person, by scope. */
@NullMarked
package dev.cardea.oidc.claims;

import org.jspecify.annotations.NullMarked;
