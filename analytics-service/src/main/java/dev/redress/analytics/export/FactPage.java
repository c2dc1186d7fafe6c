package dev.redress.analytics.export;

import dev.redress.analytics.figures.Watermark;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** Rows of a kind. */
@Schema(description = "Rows of one kind, in the order of their keys")
record FactPage(
        @Schema(description = "what there is one row for each of", example = "cases")
        String kind,

        @Schema(
                description =
                        "the rows, by column; what is not known is absent. Times are of UTC, durations in milliseconds,"
                                + " sums in the smallest unit of the currency",
                example = "[{\"key\": \"0195553c-2b9a-7c41-8d0e-5a6f2c9b7e10\", \"channel\": \"PHONE\"}]")
        List<Map<String, Object>> rows,

        @Schema(
                description = "for the parameter after, to have the rows that follow; absent after the last",
                nullable = true)
        String next,

        @Schema(description = "whether all that the topics held when they were last looked at is in the rows")
        boolean complete,

        @Schema(description = "how far each partition of each topic was heard, by topic and partition number")
        Map<String, Map<Integer, Watermark>> watermarks) {}
