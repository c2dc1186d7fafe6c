package dev.redress.chassis.bounds;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How far what comes in may go, whichever way it comes: requests, submissions, files and settings.
 *
 * @param earliest no time and no date lies before this day; what is earlier was typed wrongly, and figures would lose it
 * @param ahead no time and no date lies farther in the future than this
 * @param longest no duration is longer
 * @param depth how deeply JSON may be nested
 * @param text how many characters one text in JSON may have; each field has a bound of its own besides
 */
@Validated
@ConfigurationProperties("redress.bounds")
public record BoundsProperties(
        @DefaultValue("1990-01-01") @NotNull LocalDate earliest,
        @DefaultValue("10y") @NotNull Period ahead,
        @DefaultValue("3653d") @NotNull Duration longest,
        @DefaultValue("50") @Min(10) @Max(500) int depth,

        @DefaultValue("1000000") @Min(50_000) @Max(20_000_000)
        int text) {

    /** As they are when nobody sets them. */
    public static BoundsProperties defaults() {
        return new BoundsProperties(LocalDate.of(1990, 1, 1), Period.ofYears(10), Duration.ofDays(3653), 50, 1_000_000);
    }
}
