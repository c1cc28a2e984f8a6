package dev.cardea.password;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds repetitions, keyboard sequences, forbidden words and personal information. They are refused only where they
 * make up nearly all of the password: three characters besides are enough.
 */
final class RestrictedPhrases {
    private static final int LEAST_RUN = 3;
    private static final int FREE_CHARACTERS = 3;
    private static final List<String> SEQUENCES = List.of(
            "0123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz",
            "2wsx",
            "3edc",
            "4rfv",
            "5tgb",
            "6yhn",
            "7ujm",
            "8ik",
            "9ol");
    private static final List<String> SEQUENCES_EITHER_WAY = SEQUENCES.stream()
            .flatMap(sequence ->
                    List.of(sequence, new StringBuilder(sequence).reverse().toString()).stream())
            .flatMap(sequence -> List.of(sequence, sequence.toUpperCase(Locale.ROOT)).stream())
            .toList();

    private RestrictedPhrases() {}

    /** The kinds of phrases of which the password consists, in the order of their first appearance. */
    static Set<String> in(String password, PasswordPolicy.Rejects rejects, PersonalInfo info) {
        var runs = runs(password);
        var words = fitting(rejects.words(), password);
        var personal = rejects.userInfo() ? fitting(info.phrases(), password) : List.<String>of();
        var found = new LinkedHashSet<String>();
        var covered = 0;
        var coveredUntil = 0;
        for (var start = 0; start < password.length(); start++) {
            var longest = 0;
            if (rejects.repetitionAndSequence()) {
                longest = Math.max(longest, note(found, "restricted.repetition", runs[start]));
                longest = Math.max(longest, note(found, "restricted.sequence", sequence(password, start)));
            }
            longest = Math.max(longest, note(found, "restricted.words", longest(words, password, start)));
            longest = Math.max(longest, note(found, "restricted.user_info", longest(personal, password, start)));
            coveredUntil = Math.max(coveredUntil, start + longest);
            covered += start < coveredUntil ? 1 : 0;
        }
        return covered > Math.max(1, password.length() - FREE_CHARACTERS) ? found : Set.of();
    }

    private static int note(Set<String> found, String reason, int length) {
        if (length > 0) {
            found.add(reason);
        }
        return length;
    }

    /** For each index, how often its character is repeated from there on; zero where that is not often enough. */
    private static int[] runs(String text) {
        var runs = new int[text.length()];
        var length = 0;
        for (var i = text.length() - 1; i >= 0; i--) {
            var goesOn = i + 1 < text.length() && text.charAt(i) == text.charAt(i + 1);
            length = goesOn ? length + 1 : 1;
            runs[i] = length >= LEAST_RUN ? length : 0;
        }
        return runs;
    }

    private static int sequence(String text, int start) {
        var longest = 0;
        for (var sequence : SEQUENCES_EITHER_WAY) {
            // No sequence has a character twice.
            var from = sequence.indexOf(text.charAt(start));
            if (from >= 0) {
                longest = Math.max(longest, common(text, start, sequence, from));
            }
        }
        return longest >= LEAST_RUN ? longest : 0;
    }

    private static int common(String text, int start, String sequence, int from) {
        var length = 0;
        while (start + length < text.length()
                && from + length < sequence.length()
                && text.charAt(start + length) == sequence.charAt(from + length)) {
            length++;
        }
        return length;
    }

    private static List<String> fitting(Collection<String> phrases, String password) {
        return phrases.stream()
                .filter(phrase -> !phrase.isEmpty() && phrase.length() <= password.length())
                .distinct()
                .toList();
    }

    /** Length of the longest phrase that stands at {@code start}, whatever the case. */
    private static int longest(List<String> phrases, String text, int start) {
        var longest = 0;
        for (var phrase : phrases) {
            if (phrase.length() > longest && text.regionMatches(true, start, phrase, 0, phrase.length())) {
                longest = phrase.length();
            }
        }
        return longest;
    }
}
