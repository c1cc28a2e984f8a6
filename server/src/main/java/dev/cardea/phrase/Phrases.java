package dev.cardea.phrase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.signinexperience.Appearance.LanguageInfo;
import dev.cardea.signinexperience.SignInExperiences;
import dev.cardea.storage.Changes;
import dev.cardea.storage.TenantCache;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Finds the texts for a request. */
@Singleton
public class Phrases {
    /** What writers of custom phrases announce to {@link Changes}, without a key. */
    public static final String TOPIC = "custom-phrases";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST = "";

    private final BuiltInPhrases builtIn;
    private final CustomPhraseRepository repository;
    private final SignInExperiences experiences;
    private final TenantCache<List<String>> customLanguages;
    private final TenantCache<PhraseBook> books;

    Phrases(BuiltInPhrases builtIn, Jdbi jdbi, SignInExperiences experiences, Changes changes) {
        this.builtIn = builtIn;
        this.repository = jdbi.onDemand(CustomPhraseRepository.class);
        this.experiences = experiences;
        this.customLanguages = changes.cache(TOPIC, 100, (tenantId, _) -> Optional.of(repository.languages(tenantId)));
        this.books = changes.cache(TOPIC, 200, (tenantId, language) -> Optional.of(load(tenantId, language)));
    }

    /** The texts in the language that {@code preference} and the tenant's settings lead to. */
    public PhraseBook find(TenantId tenantId, LanguagePreference preference) {
        var language = language(
                preference,
                experiences.get(tenantId).appearance().languageInfo(),
                customLanguages.get(tenantId, LIST).orElse(List.of()),
                builtIn.languages());
        return books.get(tenantId, language).orElseThrow();
    }

    /** The first candidate that there are texts for; in English when there are none for any. */
    static String language(
            LanguagePreference preference,
            LanguageInfo info,
            Collection<String> customLanguages,
            Collection<String> builtInLanguages) {
        var candidates = new ArrayList<>(preference.explicitTags());
        if (info.autoDetect()) {
            candidates.addAll(preference.detectedTags());
        }
        candidates.add(info.fallbackLanguage());
        return candidates.stream()
                .flatMap(candidate -> exact(candidate, customLanguages)
                        .or(() -> exact(candidate, builtInLanguages))
                        .or(() -> sameBase(candidate, builtInLanguages))
                        .or(() -> sameBase(candidate, customLanguages))
                        .stream())
                .findFirst()
                .orElse(BuiltInPhrases.FALLBACK);
    }

    private static Optional<String> exact(String candidate, Collection<String> languages) {
        return languages.stream().filter(candidate::equalsIgnoreCase).findFirst();
    }

    private static Optional<String> sameBase(String candidate, Collection<String> languages) {
        return languages.stream()
                .filter(language -> base(language).equalsIgnoreCase(base(candidate)))
                .findFirst();
    }

    private static String base(String tag) {
        return tag.split("-", 2)[0];
    }

    private PhraseBook load(TenantId tenantId, String language) {
        var texts = builtIn.of(language);
        repository.find(tenantId, language).ifPresent(own -> merge(texts, parse(own)));
        return new PhraseBook(language, texts);
    }

    private static ObjectNode parse(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable custom phrases", e);
        }
    }

    private static void merge(ObjectNode texts, ObjectNode own) {
        own.properties().forEach(member -> {
            var there = texts.get(member.getKey());
            if (there instanceof ObjectNode below && member.getValue() instanceof ObjectNode ownBelow) {
                merge(below, ownBelow);
            } else {
                texts.set(member.getKey(), member.getValue());
            }
        });
    }
}
