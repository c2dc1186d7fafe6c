package dev.redress.analytics.export;

import dev.redress.analytics.figures.Watermark;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** All facts of a day. */
@Schema(description = "All facts as Parquet files, of one moment")
record Snapshot(
        @Schema(description = "the day", example = "2026-03-14")
        LocalDate day,

        @Schema(description = "when it was made") Instant made,

        @Schema(description = "whether all that the topics held when they were last looked at is in it")
        boolean complete,

        @Schema(description = "its files") List<File> files,

        @Schema(description = "how far each partition of each topic was heard, by topic and partition number")
        Map<String, Map<Integer, Watermark>> watermarks) {

    /** One file. */
    @Schema(name = "SnapshotFile", description = "One kind of facts")
    record File(
            @Schema(description = "its name", example = "cases.parquet")
            String name,

            @Schema(description = "how many rows it has", example = "4211")
            long rows,

            @Schema(
                    description = "its SHA-256",
                    example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            String sha256) {}
}
