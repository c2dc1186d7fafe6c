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

/**
 * The sample of a month; what is not known is left out.
 *
 * @param month such as 2026-10
 * @param seed who has the lowest SHA-256 of the seed, a line feed and the complaint's id is drawn, stratum by stratum
 * @param size how many were wanted
 * @param formedBy what the strata are formed by
 * @param checklist id of the checklist by which it is reviewed
 * @param checklistVersion version of that checklist
 * @param population how many complaints were closed in the month
 * @param strata the parts that the month's complaints were divided into, and how many were drawn of each
 * @param drawn the complaints that were drawn
 * @param progress how far its reviews are
 * @param drawnAt when it was drawn
 * @param by who had it drawn; redress for itself
 */
@Schema(name = "Sample")
record SampleView(
        String month,
        String seed,
        int size,
        List<Trait> formedBy,
        String checklist,
        int checklistVersion,
        int population,
        List<Stratum> strata,
        List<Drawn> drawn,
        ProgressView progress,
        Instant drawnAt,
        String by) {

    /**
     * A complaint that was drawn.
     *
     * @param complaintId id of the complaint (UUID)
     * @param number of the complaint, for people; absent when it is not known
     * @param stratum name of the part that it was drawn from
     * @param reviewId id of its review
     */
    @Schema(name = "SampledComplaint")
    record Drawn(String complaintId, String number, String stratum, String reviewId) {}

    /**
     * How far the reviews of a sample are.
     *
     * @param opened reviews that there are; the last ones are opened a moment after the sample was drawn
     * @param completed those that have marks, disputed or not
     * @param disputed those of them whose marks are disputed now
     * @param mean mean of the reviews that have marks, from 1 to 5, to two decimals
     * @param weightedMean the same, with each stratum counting by how many complaints were closed in it: an estimate
     *     for all that were closed. Strata without marks are left out
     */
    @Schema(name = "SampleProgress")
    record ProgressView(int opened, int completed, int disputed, BigDecimal mean, BigDecimal weightedMean) {

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
