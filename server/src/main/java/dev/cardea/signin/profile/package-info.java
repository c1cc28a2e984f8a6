/**
 * What an account must have and may be given: staging of profile data, the rules it has to meet, and what is still
 * missing. A kind of data is a {@link dev.cardea.signin.profile.ProfileKind}.
 */
@NullMarked
package dev.cardea.signin.profile;

import org.jspecify.annotations.NullMarked;
