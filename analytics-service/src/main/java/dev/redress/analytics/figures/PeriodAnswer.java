package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The period asked for. */
@Schema(name = "Period", description = "From an instant on, until before another")
public record PeriodAnswer(
        @Schema(description = "its beginning; absent when it has none", nullable = true)
        Instant from,

        @Schema(description = "the first moment after it; absent when it has no end", nullable = true)
        Instant to,

        @Schema(description = "IANA time zone in which days were read", example = "Asia/Shanghai")
        String zone) {

    public static PeriodAnswer of(Period it) {
        return new PeriodAnswer(
                it.beginning().orElse(null), it.end().orElse(null), it.zone().getId());
    }
}
