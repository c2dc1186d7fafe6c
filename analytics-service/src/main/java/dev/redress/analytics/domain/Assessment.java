package dev.redress.analytics.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * By what departments or people are assessed from a day on.
 *
 * @param of whom it is about: department or person
 * @param from the first day on which it holds, until the next one begins
 * @param version rises with each change of the assessment of that day
 */
public record Assessment(
        String of, LocalDate from, int version, List<Weight> weights, MeasureTarget.Signature signature)
        implements Detail {

    /**
     * How much a measure counts beside the others.
     *
     * @param weight above zero
     */
    public record Weight(String measure, double weight) {}

    public Assessment {
        weights = List.copyOf(weights);
    }
}
