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

    /** The members of {@code patch} over these; an address is taken as a whole. */
    UserProfile merge(UserProfile patch) {
        return new UserProfile(
                or(patch.familyName, familyName),
                or(patch.givenName, givenName),
                or(patch.middleName, middleName),
                or(patch.nickname, nickname),
                or(patch.preferredUsername, preferredUsername),
                or(patch.profile, profile),
                or(patch.website, website),
                or(patch.gender, gender),
                or(patch.birthdate, birthdate),
                or(patch.zoneinfo, zoneinfo),
                or(patch.locale, locale),
                patch.address == null ? address : patch.address);
    }

    private static @Nullable String or(@Nullable String patch, @Nullable String current) {
        return patch == null ? current : patch;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(
            @Nullable String formatted,
            @Nullable String streetAddress,
            @Nullable String locality,
            @Nullable String region,
            @Nullable String postalCode,
            @Nullable String country) {}
}
