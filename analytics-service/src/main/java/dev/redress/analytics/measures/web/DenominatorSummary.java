package dev.redress.analytics.measures.web;

import dev.redress.analytics.measures.Denominators;
import java.time.LocalDate;

/**
 * A denominator, in short.
 *
 * @param name what is counted
 * @param first the first day of which something was told
 * @param last the last one
 * @param days how many days have numbers
 * @param total all numbers together
 */
record DenominatorSummary(String name, LocalDate first, LocalDate last, long days, long total) {
    static DenominatorSummary of(Denominators.Overview it) {
        return new DenominatorSummary(it.name(), it.first(), it.last(), it.days(), it.total());
    }
}
