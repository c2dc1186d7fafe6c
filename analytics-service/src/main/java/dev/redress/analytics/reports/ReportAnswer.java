package dev.redress.analytics.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.analytics.figures.PeriodAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A report, and where its documents are. */
@Schema(name = "Report", description = "A frozen report; its documents stay as they are, byte for byte")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportAnswer(
        @Schema(description = "its id", example = "monthly-2026-03")
        String report,

        @Schema(description = "weekly, monthly, half-yearly or complaint-form", example = "monthly")
        String kind,

        @Schema(description = "name of the period, or id of the complaint", example = "2026-03")
        String subject,

        @Schema(description = "1 for the first; each restatement is the next", example = "1")
        int revision,

        @Schema(
                description = "number of the complaint; absent where it is about a period",
                example = "26-0000018-1",
                nullable = true)
        String number,

        @Schema(description = "absent where it is about a complaint", nullable = true)
        PeriodAnswer period,

        @Schema(description = "the period before; absent where it is about a complaint", nullable = true)
        PeriodAnswer comparedWith,

        @Schema(description = "when it was made") Instant madeAt,

        @Schema(description = "until when what came due counts as late")
        Instant asOf,

        @Schema(description = "whether all that the topics held then was heard")
        boolean complete,

        @Schema(
                description = "SHA-256 of report.json, which all documents are made of and name",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "its documents") List<File> files,

        @Schema(description = "what it corrects; absent where it is the first of its kind", nullable = true)
        Restates restates,

        @Schema(
                description = "the revision that took its place; absent where it is the last",
                example = "monthly-2026-03-r2",
                nullable = true)
        String restatedBy) {

    /** A document. */
    @Schema(name = "ReportFile", description = "A document of a report")
    record File(
            @Schema(description = "its name", example = "report.zh.pdf")
            String name,

            @Schema(description = "its media type", example = "application/pdf")
            String mediaType,

            @Schema(description = "its size in bytes", example = "48210")
            long bytes,

            @Schema(
                    description = "SHA-256 of its bytes",
                    example = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
            String sha256,

            @Schema(description = "where it is", example = "/reports/monthly-2026-03/files/report.zh.pdf")
            String href) {}

    /** What a restatement corrects. */
    @Schema(name = "ReportRestates", description = "What a restatement corrects")
    record Restates(
            @Schema(description = "the report that it takes the place of", example = "monthly-2026-03")
            String report,

            @Schema(description = "who had it made", example = "E3001")
            String by,

            @Schema(description = "why it was made anew", example = "two resolutions were told late")
            String reason,

            @Schema(description = "how many values are told differently", example = "4")
            int differences) {}

    /** @param restatedBy null where it is the last revision */
    static ReportAnswer of(ReportEntry entry, String restatedBy) {
        var it = entry.heading();
        var change = entry.restatement();
        return new ReportAnswer(
                it.report(),
                it.kind().toString(),
                it.subject(),
                it.revision(),
                it.number(),
                it.period(),
                it.comparedWith(),
                it.made(),
                it.asOf(),
                it.complete(),
                entry.sha256(),
                entry.files().stream()
                        .map(file -> new File(
                                file.name(),
                                file.mediaType(),
                                file.bytes(),
                                file.sha256(),
                                "/reports/%s/files/%s".formatted(it.report(), file.name())))
                        .toList(),
                change == null ? null : new Restates(change.of(), change.by(), change.reason(), change.differences()),
                restatedBy);
    }

    /** What a report says that is told differently now. */
    @Schema(name = "ReportDifferences", description = "What the figures tell differently now than a report does")
    record Differences(
            @Schema(description = "the report", example = "monthly-2026-03")
            String report,

            @Schema(description = "each value that differs; empty where the report still holds")
            List<Differing> differences) {}

    /** A value that is told differently. */
    @Schema(name = "ReportDifference", description = "A value that is told differently")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Differing(
            @Schema(description = "the table that it stands in", example = "categories")
            String table,

            @Schema(description = "the line, by its code", example = "EQUIPMENT")
            String line,

            @Schema(
                    description = "what the line is called, by language (zh, en)",
                    example = "{\"zh\": \"设备\", \"en\": \"Equipment\"}")
            Map<String, String> names,

            @Schema(description = "the measure or the column", example = "volume")
            String value,

            @Schema(
                    description = "what the report says; absent where it has no such line",
                    example = "12",
                    nullable = true)
            String before,

            @Schema(
                    description = "what is known now; absent where there is no such line",
                    example = "13",
                    nullable = true)
            String after) {}
}
