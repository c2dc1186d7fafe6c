package dev.redress.analytics.figures;

import dev.redress.analytics.figures.FollowupFigure.Score;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How well complaints were handled, in the eyes of reviewers. */
@Schema(
        description =
                "How well complaints were handled, in the eyes of the reviewers of a sample of closed ones, over all"
                        + " and by group. The marks that hold count: those of the last dispute that was upheld, or else those of"
                        + " the reviewer")
record ReviewFigure(
        @Schema(description = "name of the figure", example = "reviews")
        String figure,

        @Schema(description = "what it is broken down by", example = "department")
        String by,

        @Schema(description = Attribution.WORDS, example = "SOLVED")
        Attribution attribution,

        PeriodAnswer period,
        @Schema(description = "when this was answered") Instant asOf,

        @Schema(description = "over all groups; its code is ALL")
        Group total,

        @Schema(description = "one for each code that occurs, in order of the codes; empty when by is none")
        List<Group> groups,

        @Schema(description = "how fresh the answer is: by topic and partition, how far it was heard")
        Map<String, Map<Integer, Watermark>> watermarks) {

    /** The reviews of one group. */
    @Schema(name = "ReviewGroup", description = "The reviews of one group that were completed within the period")
    record Group(
            @Schema(description = "code of the group", example = "SERVICE")
            String code,

            @Schema(description = "names of the group by language (zh, en), as far as known")
            Map<String, String> names,

            @Schema(description = "reviews completed within the period")
            long completed,

            @Schema(
                    description =
                            "arithmetic mean of the reviews' means, from 1 (very poor) to 5 (very good); absent when"
                                    + " completed is 0",
                    nullable = true)
            Double mean,

            @Schema(
                    description =
                            "what the mean would be if all complaints of the strata had been reviewed, not only those"
                                    + " drawn: the sum over the strata of population x mean of the stratum, divided by the sum of the"
                                    + " populations (the stratified estimator, Cochran, Sampling Techniques, chapter 5). A stratum"
                                    + " is one of a month; those without a completed review in the period are left out. Where"
                                    + " a group has only a part of a stratum's reviews, it has that part of its population. Absent"
                                    + " when completed is 0",
                    nullable = true)
            Double weightedMean,

            @Schema(description = "one for each item of the checklists that was marked, in order of the codes")
            List<Item> items,

            @Schema(description = "disputes about these reviews, whenever they were raised")
            long disputes,

            @Schema(description = "those of the disputes that were upheld")
            long upheld,

            @Schema(description = "those that were dismissed; the rest is not decided yet")
            long dismissed) {}

    /** An item of the checklists. */
    @Schema(name = "ReviewItem", description = "An item of the checklists and its marks, not weighted")
    record Item(
            @Schema(description = "code of the item", example = "COURTESY")
            String item,

            Score score) {}
}
