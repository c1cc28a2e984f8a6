package dev.cardea.password;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others know about a person and would guess first. */
public record PersonalInfo(
        @Nullable String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String phone) {
    public static final PersonalInfo NONE = new PersonalInfo(null, null, null, null);

    /** Length of the longest piece of this information that {@code text} starts with. */
    int longestPrefixOf(String text) {
        return Math.max(nameIn(text), RestrictedPhrases.longestPrefix(text, identifiers()));
    }

    private int nameIn(String text) {
        if (name == null) {
            return 0;
        }
        var whole = RestrictedPhrases.longestPrefix(text, List.of(name));
        if (whole > 0) {
            return whole;
        }
        var pieces = new ArrayList<>(List.of(name.split(" ")));
        pieces.add(name.replaceAll("\\s", ""));
        return RestrictedPhrases.longestPrefix(text, pieces);
    }

    private List<String> identifiers() {
        var identifiers = new ArrayList<String>();
        if (username != null) {
            identifiers.add(username);
        }
        if (email != null) {
            identifiers.add(email.split("@", 2)[0]);
        }
        if (phone != null) {
            identifiers.add(phone.replaceAll("\\D", ""));
        }
        return identifiers;
    }
}
