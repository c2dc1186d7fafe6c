package dev.redress.analytics.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How many time limits were met. */
@Schema(
        description =
                "How many time limits were met and how many were breached, by metric, over all and by group. A clock"
                        + " counts by the time of its verdict, the last one where it was corrected; one that is open and came due before"
                        + " asOf is breached, whether or not anybody was told, and one that is not due is left out")
record SlaFigure(
        @Schema(description = "name of the figure", example = "sla")
        String figure,

        @Schema(description = "what it is broken down by", example = "department")
        String by,

        @Schema(
                description = "whether clocks of complaints that were taken over count: include, exclude or only",
                example = "include")
        String takenOver,

        PeriodAnswer period,
        @Schema(description = "when this was answered") Instant asOf,

        @Schema(description = "one for each metric that was asked for")
        List<OfMetric> metrics,

        @Schema(description = "how fresh the answer is: by topic and partition, how far it was heard")
        Map<String, Map<Integer, Watermark>> watermarks) {

    /** The clocks of one metric. */
    @Schema(name = "SlaMetric", description = "The clocks of one metric")
    record OfMetric(
            @Schema(
                    description =
                            "FIRST_RESPONSE, FINDINGS_REPLY, RESOLUTION, APPROVAL, TASK, MEDIATION, PROMISE or STATUTORY",
                    example = "RESOLUTION")
            String metric,

            Charged attribution,

            @Schema(description = "over all groups; its code is ALL")
            Group total,

            @Schema(
                    description = "one for each code that occurs, in order of the codes; NONE holds those that have no"
                            + " code yet, such as complaints that were not triaged; empty when by is none")
            List<Group> groups) {}

    /** Whom clocks are charged to. */
    @Schema(name = "SlaAttribution", description = Attribution.WORDS)
    record Charged(
            @Schema(description = "clocks that were met: RESPONDED, SOLVED or DONE", example = "SOLVED")
            Attribution met,

            @Schema(description = "clocks that were breached, by when they were: LATE", example = "LATE")
            Attribution breached,

            @Schema(description = "clocks that were cancelled: CANCELLED", example = "CANCELLED")
            Attribution cancelled) {}

    /** The clocks of one group. */
    @Schema(name = "SlaGroup", description = "The clocks of one metric and group")
    record Group(
            @Schema(description = "code of the group", example = "SERVICE")
            String code,

            @Schema(description = "names of the group by language (zh, en), as far as known")
            Map<String, String> names,

            @Schema(description = "clocks that were met within the period")
            long met,

            @Schema(
                    description =
                            "clocks that were breached within the period, whether what they wait for is done or not,"
                                    + " or came due within it and are still open")
            long breached,

            @Schema(description = "those of the breached for which it was done since, late")
            long stoppedLate,

            @Schema(
                    description = "clocks that were cancelled within the period, without a verdict: counted here and"
                            + " nowhere else")
            long cancelled,

            @Schema(
                    description = "of the met and the breached, those of which another verdict was told before: a fact"
                            + " became known late. They are counted by the verdict that holds")
            long corrected,

            @Schema(
                    description =
                            "of the met and the breached, those of complaints that were taken over: from an import, or"
                                    + " old when they came in. Their clocks are true, though nobody here could keep some of them")
            long takenOver,

            @Schema(
                    description = "met / (met + breached), from 0 to 1, over all cycles; absent when both are 0",
                    nullable = true)
            Double metRate,

            @Schema(description = "the same over first cycles alone; present for RESOLUTION", nullable = true)
            FirstCycle firstCycle,

            @Schema(description = "how long it took in the time that counts: open hours, pauses left out")
            Spread working,

            @Schema(description = "how long it took by the calendar, from the clock's start")
            Spread calendar) {}

    /** ClockFigures of first cycles. */
    @Schema(name = "SlaFirstCycle", description = "Clocks of first cycles: before any reopening")
    record FirstCycle(
            @Schema(description = "clocks that were met within the period")
            long met,

            @Schema(description = "clocks that were breached within the period")
            long breached,

            @Schema(description = "met / (met + breached), from 0 to 1; absent when both are 0", nullable = true)
            Double metRate) {}

    /** How long it took. */
    @Schema(
            name = "SlaDurations",
            description =
                    "How long it took, over clocks with a verdict within the period whose matter is done, in time or"
                            + " late, in seconds. Percentiles are linearly interpolated at rank (n - 1) p")
    record Spread(
            @Schema(description = "clocks whose matter is done and whose duration is known and not negative")
            long count,

            @Schema(description = "arithmetic mean, seconds; absent when count is 0", nullable = true)
            Double meanSeconds,

            @Schema(description = "median, seconds; absent when count is 0", nullable = true)
            Double medianSeconds,

            @Schema(description = "90th percentile, seconds; absent when count is 0", nullable = true)
            Double p90Seconds,

            @Schema(description = "95th percentile, seconds; absent when count is 0", nullable = true)
            Double p95Seconds) {}
}
