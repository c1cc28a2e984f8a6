package dev.cardea.password;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others know about a person and would guess first. */
public record PersonalInfo(
        @Nullable String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String phone) {
    public static final PersonalInfo NONE = new PersonalInfo(null, null, null, null);

    /** A name of more pieces is no name. */
    private static final int MOST_PIECES = 64;

    /** The pieces of this information that a password is compared with. */
    List<String> phrases() {
        var phrases = new ArrayList<String>();
        if (name != null) {
            phrases.add(name);
            Arrays.stream(name.split(" ", MOST_PIECES + 1)).limit(MOST_PIECES).forEach(phrases::add);
            phrases.add(name.replaceAll("\\s", ""));
        }
        if (username != null) {
            phrases.add(username);
        }
        if (email != null) {
            phrases.add(email.split("@", 2)[0]);
        }
        if (phone != null) {
            phrases.add(phone.replaceAll("\\D", ""));
        }
        return phrases;
    }
}
