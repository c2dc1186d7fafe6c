package dev.redress.analytics.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How long something took. */
@Schema(
        description =
                "How long something took, over all and by group. Times between two events as the events tell them")
record DurationFigure(
        @Schema(description = "name of the figure", example = "response-time")
        String figure,

        @Schema(description = "what it is broken down by", example = "department")
        String by,

        @Schema(description = Attribution.WORDS, example = "RESPONDED")
        Attribution attribution,

        @Schema(
                description = "which cycles count: first (until the first resolution or rejection) or all (one value"
                        + " per cycle); absent where it makes no difference",
                nullable = true,
                example = "first")
        String cycles,

        PeriodAnswer period,
        @Schema(description = "when this was answered") Instant asOf,

        @Schema(description = "over all groups; its code is ALL")
        Group total,

        @Schema(
                description =
                        "one for each code that occurs, in order of the codes; NONE holds those that have no code yet,"
                                + " such as complaints that were not triaged; empty when by is none")
        List<Group> groups,

        @Schema(description = "how fresh the answer is: by topic and partition, how far it was heard")
        Map<String, Map<Integer, Watermark>> watermarks) {

    /** The durations of one group. */
    @Schema(
            name = "DurationGroup",
            description =
                    "Durations of one group, in seconds to the millisecond. Percentiles are linearly interpolated at rank"
                            + " (n - 1) p, as percentile_cont and PERCENTILE.INC do")
    record Group(
            @Schema(description = "code of the group", example = "SERVICE")
            String code,

            @Schema(description = "names of the group by language (zh, en), as far as known")
            Map<String, String> names,

            @Schema(description = "durations that ended within the period and are not negative")
            long count,

            @Schema(description = "arithmetic mean, seconds; absent when count is 0", nullable = true)
            Double meanSeconds,

            @Schema(description = "median, seconds; absent when count is 0", nullable = true)
            Double medianSeconds,

            @Schema(description = "90th percentile, seconds; absent when count is 0", nullable = true)
            Double p90Seconds,

            @Schema(description = "95th percentile, seconds; absent when count is 0", nullable = true)
            Double p95Seconds,

            @Schema(
                    description =
                            "durations that end before they begin: counted here and nowhere else, for such times are"
                                    + " wrong at the source")
            long negative) {}
}
