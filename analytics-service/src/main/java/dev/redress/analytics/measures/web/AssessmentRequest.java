package dev.redress.analytics.measures.web;

import dev.redress.analytics.domain.Assessment;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * By what departments or people are to be assessed.
 *
 * @param from the first day on which it holds, until the next one begins
 * @param weights what counts, and how much; 30 at most, each measure once
 */
record AssessmentRequest(
        @NotNull LocalDate from,
        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid Weight> weights) {

    /**
     * How much a measure counts.
     *
     * @param measure its name; what it is to reach is its target (PUT /targets/{measure})
     * @param weight how much it counts beside the others; they need not add up to anything
     */
    @Schema(name = "AssessmentWeight")
    record Weight(
            @NotNull @Size(max = 100) String measure,
            @NotNull @Positive @DecimalMax("1000") Double weight) {

        Assessment.Weight weighed() {
            return new Assessment.Weight(measure, weight);
        }
    }
}
