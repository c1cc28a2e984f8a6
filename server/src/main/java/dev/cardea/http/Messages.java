package dev.cardea.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts of problems, one file a language: {@code messages/en.json}, keyed by code, with places like {@code {name}}. */
@Singleton
public class Messages {
    private static final List<String> LANGUAGES = List.of("en");

    private final Map<String, Map<String, String>> texts = new HashMap<>();

    Messages() {
        LANGUAGES.forEach(language -> texts.put(language, load(language)));
    }

    private static Map<String, String> load(String language) {
        try (var file = Messages.class.getResourceAsStream("/messages/" + language + ".json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("messages/" + language + ".json", e);
        }
    }

    /**
     * @param locale what the query parameter {@code locale} says, which goes first
     * @param acceptLanguage the header (RFC 9110 §12.5.4)
     */
    public String text(
            String code, Map<String, Object> values, @Nullable String locale, @Nullable String acceptLanguage) {
        var text =
                texts.getOrDefault(language(locale, acceptLanguage), Map.of()).get(code);
        if (text == null) {
            text = texts.getOrDefault("en", Map.of()).getOrDefault(code, code);
        }
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    private static String language(@Nullable String locale, @Nullable String acceptLanguage) {
        if (locale != null && LANGUAGES.contains(locale)) {
            return locale;
        }
        if (acceptLanguage == null) {
            return "en";
        }
        try {
            var found = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return found == null ? "en" : found;
        } catch (IllegalArgumentException _) {
            return "en";
        }
    }
}
