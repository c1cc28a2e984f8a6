package dev.cardea.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The languages a request asks for.
 *
 * @param explicit tags separated by spaces, as {@code ui_locales} has them; they count before everything else
 * @param locale the query parameter {@code locale}
 * @param acceptLanguage the header (RFC 9110 §12.5.4)
 */
public record LanguagePreference(
        @Nullable String explicit,
        @Nullable String locale,
        @Nullable String acceptLanguage) {
    private static final int GREATEST_COUNT = 20;

    List<String> explicitTags() {
        return explicit == null ? List.of() : tags(explicit.split(" "));
    }

    /** What the browser would like, best first. */
    List<String> detectedTags() {
        var tags = new ArrayList<String>();
        if (locale != null) {
            tags.addAll(tags(locale.split(" ")));
        }
        if (acceptLanguage != null) {
            tags.addAll(accepted(acceptLanguage));
        }
        return tags;
    }

    private static List<String> tags(String[] texts) {
        return java.util.Arrays.stream(texts)
                .filter(text -> !text.isBlank())
                .limit(GREATEST_COUNT)
                .toList();
    }

    private record Weighted(String tag, double weight) {}

    private static List<String> accepted(String header) {
        var weighted = new ArrayList<Weighted>();
        for (var range : header.split(",", GREATEST_COUNT + 1)) {
            var parts = range.split(";");
            var tag = parts[0].strip();
            if (!tag.isEmpty() && !tag.equals("*")) {
                weighted.add(new Weighted(tag, weight(parts)));
            }
        }
        // A stable sort: of equal weights the first one named wins.
        weighted.sort(Comparator.comparingDouble(Weighted::weight).reversed());
        return weighted.stream()
                .filter(entry -> entry.weight() > 0)
                .map(Weighted::tag)
                .toList();
    }

    private static double weight(String[] parts) {
        for (var i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException _) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
