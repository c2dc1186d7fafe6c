package dev.redress.analytics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.analytics.figures.PeriodAnswer;
import dev.redress.analytics.figures.Watermark;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The answer to a question. */
@Schema(description = "Numbers by group, and all of them together")
public record FigureAnswer(
        @Schema(description = "what was measured, in the order of the question")
        List<Measured> measures,

        @Schema(
                description =
                        "the dimensions of the groups, in their order; currency is added where sums of money are asked",
                example = "[\"department\"]")
        List<String> by,

        PeriodAnswer period,

        @Schema(
                description = "length of the parts of the period; absent where it is not cut",
                example = "month",
                nullable = true)
        String grain,

        @Schema(description = "the period that it is compared with; absent without one", nullable = true)
        PeriodAnswer comparedWith,

        @Schema(description = "until when what came due counts as late")
        Instant asOf,

        @Schema(description = "whether all that the topics held when they were last looked at is in the numbers")
        boolean complete,

        @Schema(description = "in the order of their codes; one that has nothing to count is left out")
        List<Group> groups,

        @Schema(description = "all groups together") Group total,

        @Schema(description = "how far each partition of each topic was heard, by topic and partition number")
        Map<String, Map<Integer, Watermark>> watermarks) {

    /** What was measured. */
    @Schema(description = "A measure, in short; GET /figures/definitions has all of it")
    public record Measured(
            @Schema(description = "its name", example = "sla.met-rate")
            String measure,

            @Schema(description = "version of its definition", example = "1")
            int version,

            @Schema(
                    description = "its names by language (zh, en)",
                    example = "{\"zh\": \"时限达成率\", \"en\": \"Share of time limits met\"}")
            Map<String, String> names,

            @Schema(description = "s, ratio, money, 1 to 5 or 1", example = "ratio")
            String unit,

            @Schema(description = "which department and person it charges", example = "LATE")
            String attribution) {}

    /** Numbers of one group. */
    @Schema(name = "FigureGroup", description = "The numbers of one group, beside those of the compared period")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(
            @Schema(
                    description = "the part of the period, such as 2026-03 or 2026-W10; absent without a grain",
                    nullable = true)
            String part,

            @Schema(description = "its codes, by dimension; NONE for those without one")
            Map<String, Code> codes,

            @Schema(
                    description = "the numbers, by measure; a measure that has nothing to be taken over is absent",
                    example = "{\"sla.met-rate\": 0.93}")
            Map<String, Double> values,

            @Schema(
                    description = "those of the compared period, by measure",
                    example = "{\"sla.met-rate\": 0.9}",
                    nullable = true)
            Map<String, Double> compared,

            @Schema(
                    description = "true where so few are counted that a person could be known; then it has no numbers",
                    nullable = true)
            Boolean suppressed) {}

    /** A code and what people call it. */
    @Schema(description = "A code with its names")
    public record Code(
            @Schema(description = "the code", example = "SERVICE")
            String code,

            @Schema(
                    description = "its names by language (zh, en), as far as they are known",
                    example = "{\"zh\": \"售后部\", \"en\": \"Service\"}")
            Map<String, String> names) {}
}
