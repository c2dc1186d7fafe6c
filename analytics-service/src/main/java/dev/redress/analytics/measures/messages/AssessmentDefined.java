package dev.redress.analytics.measures.messages;

import dev.redress.analytics.domain.Assessment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** By what departments or people are assessed from a day on. */
public record AssessmentDefined(
        String name, int version, LocalDate from, List<Weight> weights, Instant definedAt, String by) {
    public static final String TYPE = "assessment.defined.v1";

    record Weight(String measure, double weight) {}

    public static AssessmentDefined of(Assessment it) {
        return new AssessmentDefined(
                it.of(),
                it.version(),
                it.from(),
                it.weights().stream()
                        .map(each -> new Weight(each.measure(), each.weight()))
                        .toList(),
                it.signature().at(),
                it.signature().by());
    }

    /** Key and subject of the message. */
    public static String key(Assessment it) {
        return "assessment:" + it.of() + ":" + it.from();
    }
}
