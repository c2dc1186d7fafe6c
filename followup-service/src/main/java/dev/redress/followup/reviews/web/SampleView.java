package dev.redress.followup.reviews.web;

import dev.redress.followup.reviews.SampleService;
import dev.redress.followup.reviews.domain.MonthlySample;
import dev.redress.followup.reviews.domain.SampleProgress;
import dev.redress.followup.reviews.domain.Stratum;
import dev.redress.followup.reviews.domain.Trait;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The sample of a month, and how far its reviews are. */
@Schema(name = "Sample", description = "The sample of a month; what is not known is left out")
record SampleView(
        @Schema(description = "Such as 2026-10") String month,

        @Schema(
                description =
                        "Who has the lowest SHA-256 of the seed, a line feed and the complaint's id is drawn, stratum by"
                                + " stratum")
        String seed,

        @Schema(description = "How many were wanted") int size,

        @Schema(description = "What the strata are formed by")
        List<Trait> formedBy,

        String checklist,
        int checklistVersion,

        @Schema(description = "How many complaints were closed in the month")
        int population,

        List<Stratum> strata,
        List<Drawn> drawn,
        ProgressView progress,
        Instant drawnAt,

        @Schema(description = "Who had it drawn; redress for itself")
        String by) {

    @Schema(name = "SampledComplaint")
    record Drawn(String complaintId, String number, String stratum, String reviewId) {}

    @Schema(name = "SampleProgress")
    record ProgressView(
            @Schema(
                    description =
                            "Reviews that there are; the last ones are opened a moment after the sample was drawn")
            int opened,

            @Schema(description = "Those that have marks, disputed or not")
            int completed,

            @Schema(description = "Those of them whose marks are disputed now")
            int disputed,

            @Schema(description = "Mean of the reviews that have marks, from 1 to 5, to two decimals")
            BigDecimal mean,

            @Schema(
                    description = "The same, with each stratum counting by how many complaints were closed in it: an"
                            + " estimate for all that were closed. Strata without marks are left out")
            BigDecimal weightedMean) {

        static ProgressView of(SampleProgress it) {
            return new ProgressView(it.opened(), it.completed(), it.disputed(), it.mean(), it.weightedMean());
        }
    }

    static SampleView of(MonthlySample it, SampleProgress progress) {
        var terms = it.terms();
        return new SampleView(
                it.month(),
                terms.seed(),
                terms.size(),
                terms.strata(),
                terms.checklist(),
                terms.checklistVersion(),
                it.population(),
                it.strata(),
                it.subjects().stream()
                        .map(each -> new Drawn(
                                each.complaintId(),
                                each.number().isEmpty() ? null : each.number(),
                                each.stratum().name(),
                                SampleService.reviewId(it.month(), each.complaintId())))
                        .toList(),
                ProgressView.of(progress),
                it.drawing().at(),
                it.drawing().by());
    }
}
