package dev.redress.analytics.query;

import dev.redress.analytics.domain.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is asked, every name of it known.
 *
 * @param measures in the order of the answer
 * @param by names of dimensions
 * @param where codes that are let through, by dimension
 * @param grain how the period is cut
 * @param compare with which earlier period
 * @param within the limit of measures that count what is within one
 * @param asOf until when what came due counts as late
 * @param dissatisfiedAt up to which mark a customer counts as dissatisfied
 */
record FigureQuestion(
        List<Dictionary.Named> measures,
        List<String> by,
        Map<String, List<String>> where,
        Period period,
        Grain grain,
        Comparison compare,
        Duration within,
        Instant asOf,
        int dissatisfiedAt) {

    /** The families that it asks, each once. */
    List<Dictionary.Family> families() {
        return measures.stream().map(Dictionary.Named::family).distinct().toList();
    }

    List<Dictionary.Measure> of(Dictionary.Family family) {
        return measures.stream()
                .filter(it -> it.family().equals(family))
                .map(Dictionary.Named::measure)
                .toList();
    }
}
