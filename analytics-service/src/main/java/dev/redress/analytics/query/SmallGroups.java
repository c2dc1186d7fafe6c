package dev.redress.analytics.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Which groups are so small that somebody could be known by them. Where one alone is hidden, the smallest of the others is too,
 * so that it cannot be worked out from the total.
 *
 * @param fewest how many must stand behind a number
 */
record SmallGroups(int fewest) {
    /** Whoever works in the house sees every number. */
    static final SmallGroups SHOWN = new SmallGroups(0);

    boolean hides(long counted) {
        return counted < fewest;
    }

    <T> Set<T> hidden(Collection<T> groups, ToLongFunction<T> counted) {
        var hidden =
                groups.stream().filter(it -> hides(counted.applyAsLong(it))).collect(Collectors.toSet());
        if (hidden.size() != 1) {
            return hidden;
        }
        var more = new HashSet<>(hidden);
        groups.stream()
                .filter(it -> !hidden.contains(it))
                .min(Comparator.comparingLong(counted))
                .ifPresent(more::add);
        return more;
    }
}
