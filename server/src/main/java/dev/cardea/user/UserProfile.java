package dev.cardea.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The standard claims about a person that have no column of their own (OpenID Connect Core §5.1). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserProfile(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String middleName,
        @Nullable String nickname,
        @Nullable String preferredUsername,
        @Nullable String profile,
        @Nullable String website,
        @Nullable String gender,
        @Nullable String birthdate,
        @Nullable String zoneinfo,
        @Nullable String locale,
        @Nullable Address address) {

    public static final UserProfile EMPTY =
            new UserProfile(null, null, null, null, null, null, null, null, null, null, null, null);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(
            @Nullable String formatted,
            @Nullable String streetAddress,
            @Nullable String locality,
            @Nullable String region,
            @Nullable String postalCode,
            @Nullable String country) {}
}
