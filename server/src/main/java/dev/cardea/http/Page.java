package dev.cardea.http;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, long total) {
    public Page {
        items = List.copyOf(items);
    }

    /** A whole list, of which no further pages exist. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, items.size());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> function) {
        return new Page<>(items.stream().<R>map(function).toList(), total);
    }
}
