package dev.redress.analytics.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The complaints behind a figure. */
@Schema(description = "What a figure counts, one by one, the newest first; total is the number that the figure says")
record DrilledFigure(
        @Schema(description = "name of the figure", example = "response-time")
        String figure,

        @Schema(description = "what it is broken down by", example = "department")
        String by,

        @Schema(description = "code of the group; absent for all of them", example = "SERVICE", nullable = true)
        String code,

        PeriodAnswer period,
        @Schema(description = "when this was answered") Instant asOf,

        @Schema(description = "what stands on this page") List<Row> items,

        @Schema(description = "which page this is, from 0", example = "0")
        int page,

        @Schema(description = "how many a page holds", example = "50")
        int size,

        @Schema(description = "how many there are in all", example = "120")
        long total,

        @Schema(description = "how fresh the answer is: by topic and partition, how far it was heard")
        Map<String, Map<Integer, Watermark>> watermarks) {

    /** One that is counted. */
    @Schema(name = "DrilledRow", description = "One thing that the figure counts")
    record Row(
            @Schema(description = "id of the complaint", example = "5f0f6f0e-6a5e-4c8e-9d3b-0a4d2f6b8c11")
            UUID complaintId,

            @Schema(description = "code of its group", example = "SERVICE")
            String code,

            @Schema(description = "the moment by which the period selects it", example = "2026-03-14T09:29:58Z")
            Instant at,

            @Schema(description = "cycle of the clock or follow-up", example = "1", nullable = true)
            Integer cycle,

            @Schema(
                    description = "how long it took by the calendar, seconds; absent where nothing has ended",
                    example = "5400.0",
                    nullable = true)
            Double seconds,

            @Schema(description = "what its clock times", example = "RESOLUTION", nullable = true)
            String metric,

            @Schema(
                    description = "of a clock MET, BREACHED or CANCELLED; of a follow-up OPEN, ANSWERED, REFUSED,"
                            + " UNREACHABLE or REOPENED, absent for one that was closed otherwise",
                    example = "BREACHED",
                    nullable = true)
            String standing) {}
}
