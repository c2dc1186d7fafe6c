package dev.redress.analytics.query;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What one number of a figure means. */
@Schema(description = "What one number of a figure means: who counts, who does not, by which time and how")
public record Definition(
        @Schema(description = "name of the measure", example = "response-time.mean")
        String measure,

        @Schema(description = "rises with every change of what it means", example = "1")
        int version,

        @Schema(description = "measures of one family count the same rows", example = "response-time")
        String family,

        @Schema(
                description = "its names by language (zh, en)",
                example = "{\"zh\": \"平均首次响应时间\", \"en\": \"First response time, mean\"}")
        Map<String, String> names,

        @Schema(
                description =
                        "s for seconds, ratio for a share (1 is all), money for the smallest unit of the currency, 1 for a"
                                + " number",
                example = "s")
        String unit,

        @Schema(description = "how it is worked out", example = "sum of (response - receipt) / count")
        String formula,

        @Schema(description = "what it is taken over", example = "complaints that were received")
        String population,

        @Schema(description = "what is left out", example = "complaints without a response yet")
        String exclusions,

        @Schema(description = "which time counts, and which one the period selects by", example = "by the calendar")
        String timeBasis,

        @Schema(
                description =
                        "which department and person the dimensions department and person charge: CURRENT has it now,"
                                + " RESPONDED had it when it was answered, SOLVED when it was solved, LATE when the time was"
                                + " over, DONE when it was done, CAUSED where the cause lies",
                example = "RESPONDED")
        String attribution,

        @Schema(
                description = "names of the dimensions that it can be asked by",
                example = "[\"channel\", \"department\"]")
        List<String> dimensions,

        @Schema(description = "worked examples; each is run as a test of this service")
        List<Example> examples) {

    /** A worked example. */
    @Schema(name = "DefinitionExample", description = "Events, and the number that comes of them")
    public record Example(
            @Schema(
                    description = "what happens, by language (zh, en)",
                    example = "{\"zh\": \"两件投诉\", \"en\": \"Two complaints\"}")
            Map<String, String> words,

            @Schema(description = "when it is asked", example = "2026-04-01T00:00:00Z")
            Instant asOf,

            @Schema(
                    description =
                            "the events, in their order: the complaint by a letter, the topic without its first part, the"
                                    + " type, and what of their data counts",
                    example = "[{\"complaint\": \"A\", \"topic\": \"intake\", \"type\": \"complaint.received.v1\"}]")
            List<Map<String, Object>> events,

            @Schema(description = "the number; absent where there is none", example = "5400", nullable = true)
            BigDecimal number) {}
}
