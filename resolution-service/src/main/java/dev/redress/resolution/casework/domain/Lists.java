package dev.redress.resolution.casework.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What records do with their lists. */
final class Lists {
    private Lists() {}

    /** A list that nobody changes; nothing where a document of an earlier version has none. */
    static <T> List<T> kept(List<T> it) {
        return it == null ? List.of() : List.copyOf(it);
    }

    static <T> List<T> plus(List<T> list, T more) {
        var all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    /** The list with those that are meant changed. */
    static <T> List<T> changed(List<T> list, Predicate<T> meant, UnaryOperator<T> change) {
        return list.stream().map(it -> meant.test(it) ? change.apply(it) : it).toList();
    }
}
