package dev.redress.intake.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/** How far a file has come. */
@Schema(description = "Progress of a file. rows = accepted + duplicates + rejected at every moment")
record Import(
        @Schema(description = "Follows from the file and the mapping: the same two are the same import")
        String id,

        @Schema(description = "RUNNING, DONE, or FAILED when the file as a whole cannot be read")
        State state,

        @Schema(description = "Name of the file as it was sent")
        String file,

        @Schema(description = "Rows worked through, without the header")
        long rows,

        @Schema(description = "Rows entered as complaints") long accepted,

        @Schema(description = "Rows that were complaints already")
        long duplicates,

        @Schema(description = "Rows refused; GET /imports/{id}/errors tells why")
        long rejected,

        @Schema(description = "Accepted rows by channel") Map<String, Long> byChannel,

        @Schema(description = "Why the file cannot be read; empty otherwise")
        String failure,

        Instant startedAt,
        @Schema(description = "Absent while running") Instant finishedAt) {

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    boolean isOver() {
        return state != State.RUNNING;
    }
}
