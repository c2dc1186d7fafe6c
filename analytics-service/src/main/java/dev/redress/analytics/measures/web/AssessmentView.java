package dev.redress.analytics.measures.web;

import dev.redress.analytics.domain.Assessment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * By what departments or people are assessed.
 *
 * @param by who is assessed: department or person
 * @param version rises by one with each change of the assessment of that day
 * @param from the first day on which it holds, until the next one begins
 * @param weights what counts, and how much
 * @param definedAt when it was defined
 * @param definedBy code of the person who defined it
 */
@Schema(name = "Assessment")
record AssessmentView(
        String by,
        int version,
        LocalDate from,
        List<AssessmentRequest.Weight> weights,
        Instant definedAt,
        String definedBy) {

    static AssessmentView of(Assessment it) {
        return new AssessmentView(
                it.of(),
                it.version(),
                it.from(),
                it.weights().stream()
                        .map(each -> new AssessmentRequest.Weight(each.measure(), each.weight()))
                        .toList(),
                it.signature().at(),
                it.signature().by());
    }
}
