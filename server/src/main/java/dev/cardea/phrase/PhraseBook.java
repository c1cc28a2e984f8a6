package dev.cardea.phrase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** All texts in one language. */
public final class PhraseBook {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    private final String language;
    private final ObjectNode texts;

    PhraseBook(String language, ObjectNode texts) {
        this.language = language;
        this.texts = texts;
    }

    /** A language tag (BCP 47). */
    public String language() {
        return language;
    }

    public boolean isRightToLeft() {
        return RIGHT_TO_LEFT.contains(language.split("-", 2)[0]);
    }

    /** A copy that the caller may change. */
    public ObjectNode texts() {
        return texts.deepCopy();
    }

    /** @param key with dots; a missing text is empty */
    public String text(String key) {
        return texts.at("/" + key.replace('.', '/')).asText("");
    }
}
