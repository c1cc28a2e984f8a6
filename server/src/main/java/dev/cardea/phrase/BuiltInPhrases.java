package dev.cardea.phrase;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts that ship with the server. Only languages whose file is there count as built in. */
@Singleton
class BuiltInPhrases {
    static final String FALLBACK = "en";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LANGUAGES = List.of(
            "ar", "cs", "de", "en", "es", "fa-IR", "fr", "it", "ja", "ko", "pl-PL", "pt-PT", "pt-BR", "ru", "th",
            "tr-TR", "uk-UA", "zh-CN", "zh-HK", "zh-TW");

    private final Map<String, ObjectNode> texts = new LinkedHashMap<>();

    BuiltInPhrases() {
        for (var language : LANGUAGES) {
            try (var file = BuiltInPhrases.class.getResourceAsStream("/web/phrases/" + language + ".json")) {
                if (file != null) {
                    texts.put(language, (ObjectNode) JSON.readTree(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("web/phrases/" + language + ".json", e);
            }
        }
    }

    Set<String> languages() {
        return texts.keySet();
    }

    /** A copy that the caller may change: the texts of {@code language}, else the English ones. */
    ObjectNode of(String language) {
        var found = texts.getOrDefault(language, texts.get(FALLBACK));
        return found == null ? JSON.createObjectNode() : found.deepCopy();
    }
}
