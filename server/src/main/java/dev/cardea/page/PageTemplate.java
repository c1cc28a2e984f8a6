package dev.cardea.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page with places for values, {@code %NAME%}. They are filled in one pass, so that a value which looks like a place
 * stays text.
 */
final class PageTemplate {
    private static final Pattern PLACE = Pattern.compile("%([A-Z_]+)%");

    /** Literal text and names of places in turn, text first. */
    private final List<String> parts;

    private PageTemplate(List<String> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Reads a template of the class path; empty when it was not built. */
    static Optional<PageTemplate> load(String path, Set<String> names) {
        try (var file = PageTemplate.class.getResourceAsStream(path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(file.readAllBytes(), StandardCharsets.UTF_8), names));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** @param names the places; anything else between percent signs is text */
    static PageTemplate parse(String text, Set<String> names) {
        var parts = new ArrayList<String>();
        var places = PLACE.matcher(text);
        var end = 0;
        var from = 0;
        while (places.find(from)) {
            if (names.contains(places.group(1))) {
                parts.add(text.substring(end, places.start()));
                parts.add(places.group(1));
                end = places.end();
                from = end;
            } else {
                // The closing sign may open the next place.
                from = places.end() - 1;
            }
        }
        parts.add(text.substring(end));
        return new PageTemplate(parts);
    }

    String fill(Map<String, String> values) {
        var page = new StringBuilder(48 * 1024);
        for (var i = 0; i < parts.size(); i++) {
            page.append(i % 2 == 0 ? parts.get(i) : values.getOrDefault(parts.get(i), ""));
        }
        return page.toString();
    }
}
