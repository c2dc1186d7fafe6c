package dev.redress.bench;

import java.util.Collection;

/** The middle one of several measurements: machines are noisy, and one bad second must not decide. */
final class Median {
    private Median() {}

    /** @throws IllegalArgumentException when there are none */
    static double of(Collection<Double> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = measured.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
