package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Position;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** How far one partition of a topic was heard when a figure was taken. */
@Schema(description = "How far one partition of a topic was heard; everything before next is in the figure")
public record Watermark(
        @Schema(description = "offset of the next record to hear")
        long next,

        @Schema(
                description = "offset that the next record written will have, when last looked; equal to next when"
                        + " everything was heard; absent when it was not looked yet",
                nullable = true)
        Long end,

        @Schema(description = "time of the newest event heard (ce_time); absent before the first", nullable = true)
        Instant newest) {

    static Watermark of(Position place, Long end) {
        return new Watermark(
                place.next(),
                end == null ? null : Math.max(end, place.next()),
                place.newest().equals(Position.NEVER) ? null : place.newest());
    }
}
