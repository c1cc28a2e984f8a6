package dev.cardea.signinexperience;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** What the frame of a page needs to know before anything is drawn in it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Appearance(Color color, Branding branding, LanguageInfo languageInfo) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Color(
            @Nullable String primaryColor,
            boolean isDarkModeEnabled,
            @Nullable String darkPrimaryColor) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Branding(
            @Nullable String logoUrl,
            @Nullable String darkLogoUrl,
            @Nullable String favicon,
            @Nullable String darkFavicon) {}

    /** @param autoDetect whether the browser's languages count */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LanguageInfo(boolean autoDetect, String fallbackLanguage) {}
}
