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
    private static final int LONGEST_SEQUENCE = 26;

    private RestrictedPhrases() {}

    /** The kinds of phrases of which the password consists, in the order of their first appearance. */
    static Set<String> in(String password, PasswordPolicy.Rejects rejects, PersonalInfo info) {
        var marked = new boolean[password.length()];
        var found = new LinkedHashSet<String>();
        for (var start = 0; start < password.length(); start++) {
            var rest = password.substring(start);
            if (rejects.repetitionAndSequence()) {
                mark(marked, start, repetition(rest), "restricted.repetition", found);
                mark(marked, start, sequence(rest), "restricted.sequence", found);
            }
            mark(marked, start, longestPrefix(rest, rejects.words()), "restricted.words", found);
            if (rejects.userInfo()) {
                mark(marked, start, info.longestPrefixOf(rest), "restricted.user_info", found);
            }
        }
        return count(marked) > Math.max(1, password.length() - FREE_CHARACTERS) ? found : Set.of();
    }

    private static void mark(boolean[] marked, int start, int length, String reason, Set<String> found) {
        if (length == 0) {
            return;
        }
        for (var i = start; i < Math.min(start + length, marked.length); i++) {
            marked[i] = true;
        }
        found.add(reason);
    }

    private static int count(boolean[] marked) {
        var count = 0;
        for (var mark : marked) {
            count += mark ? 1 : 0;
        }
        return count;
    }

    private static int repetition(String text) {
        var length = 1;
        while (length < text.length() && text.charAt(length) == text.charAt(0)) {
            length++;
        }
        return length >= LEAST_RUN ? length : 0;
    }

    private static int sequence(String text) {
        for (var length = Math.min(text.length(), LONGEST_SEQUENCE); length >= LEAST_RUN; length--) {
            var prefix = text.substring(0, length);
            if (SEQUENCES_EITHER_WAY.stream().anyMatch(sequence -> sequence.contains(prefix))) {
                return length;
            }
        }
        return 0;
    }

    /** Length of the longest phrase that {@code text} starts with, whatever the case. */
    static int longestPrefix(String text, Collection<String> phrases) {
        return phrases.stream()
                .filter(phrase -> text.regionMatches(true, 0, phrase, 0, phrase.length()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
