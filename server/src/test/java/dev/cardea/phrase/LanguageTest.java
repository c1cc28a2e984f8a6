package dev.cardea.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.signinexperience.Appearance.LanguageInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final List<String> CUSTOM = List.of("nl-BE", "de");
    private static final List<String> BUILT_IN = List.of("de", "en", "fr", "pt-PT", "pt-BR", "zh-CN");

    @Test
    void takesTheExplicitTagsFirst() {
        assertThat(language("xx fr", null, "de")).isEqualTo("fr");
    }

    @Test
    void takesTheBrowsersByWeight() {
        assertThat(language(null, null, "fr;q=0.4, de;q=0.9, en;q=0.5")).isEqualTo("de");
    }

    @Test
    void prefersTheQueryToTheBrowser() {
        assertThat(language(null, "pt-BR", "fr")).isEqualTo("pt-BR");
    }

    @Test
    void leavesOutWhatTheBrowserRefuses() {
        assertThat(language(null, null, "fr;q=0, zh-CN")).isEqualTo("zh-CN");
    }

    @Test
    void matchesByBaseLanguage() {
        assertThat(language(null, null, "fr-CH")).isEqualTo("fr");
        assertThat(language(null, null, "pt")).isEqualTo("pt-PT");
        assertThat(language(null, null, "nl")).isEqualTo("nl-BE");
    }

    @Test
    void ignoresTheBrowserWhenToldTo() {
        var preference = new LanguagePreference(null, "de", "de");

        assertThat(Phrases.language(preference, new LanguageInfo(false, "fr"), CUSTOM, BUILT_IN))
                .isEqualTo("fr");
    }

    @Test
    void fallsBackToEnglishWhenTheSettingIsUnknown() {
        assertThat(Phrases.language(
                        new LanguagePreference(null, null, null), new LanguageInfo(true, "xx"), CUSTOM, BUILT_IN))
                .isEqualTo("en");
    }

    @Test
    void survivesNonsense() {
        assertThat(language("", "", ",,;;q=,*;q=x, ;q=1")).isEqualTo("en");
    }

    private static String language(
            @Nullable String explicit, @Nullable String locale, @Nullable String acceptLanguage) {
        return Phrases.language(
                new LanguagePreference(explicit, locale, acceptLanguage),
                new LanguageInfo(true, "en"),
                CUSTOM,
                BUILT_IN);
    }
}
