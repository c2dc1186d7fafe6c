package dev.redress.analytics.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.analytics.facts.RowDigest;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Whether what the figures count is what the topics tell. */
@Schema(description = "What the last hearing anew of all topics found")
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
record Drift(
        @Schema(description = "NEVER, RUNNING, DONE or FAILED", example = "DONE")
        State state,

        @Schema(description = "when it began; absent before the first", nullable = true)
        Instant startedAt,

        @Schema(description = "when it was done; absent until then", nullable = true)
        Instant finishedAt,

        @Schema(description = "whether both files hold the same rows; absent until it is done", nullable = true)
        Boolean agree,

        @Schema(
                description = "whether the new file took the place of the old one; absent until it is done",
                nullable = true)
        Boolean swapped,

        @Schema(description = "why it failed; absent where it did not", nullable = true)
        String reason,

        @Schema(description = "the tables of rows; empty until it is done")
        List<TableDrift> tables)
        implements DriftBuilder.With {
    static final Drift NEVER = new Drift(State.NEVER, null, null, null, null, null, List.of());

    /** How far it is. */
    enum State {
        NEVER,
        RUNNING,
        DONE,
        FAILED
    }

    /** One table. */
    @Schema(description = "One table of rows, as it was and as it came out of the topics anew")
    record TableDrift(
            @Schema(description = "its name", example = "case_rows")
            String table,

            @Schema(description = "how many rows it had", example = "4211")
            long rows,

            @Schema(description = "how many came out of the topics", example = "4211")
            long rebuilt,

            @Schema(description = "whether they are the same, column by column")
            boolean agree) {

        static TableDrift of(String table, RowDigest live, RowDigest rebuilt) {
            return new TableDrift(table, live.rows(), rebuilt.rows(), live.equals(rebuilt));
        }
    }

    static Drift begun(Instant at) {
        return new Drift(State.RUNNING, at, null, null, null, null, List.of());
    }

    Drift compared(Instant at, List<TableDrift> its, boolean swap) {
        return withState(State.DONE)
                .withFinishedAt(at)
                .withAgree(its.stream().allMatch(TableDrift::agree))
                .withSwapped(swap)
                .withTables(its);
    }

    Drift failed(Instant at, String why) {
        return withState(State.FAILED).withFinishedAt(at).withReason(why);
    }
}
