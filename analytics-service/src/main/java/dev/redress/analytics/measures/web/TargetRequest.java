package dev.redress.analytics.measures.web;

import dev.redress.analytics.domain.Aim;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * What a measure is to reach.
 *
 * @param from the first day on which it holds, until the next one of the same measure and conditions begins
 * @param direction AT_LEAST: met when the measure is at or above it; AT_MOST: when it is at or below
 * @param target in the unit of the measure; absent where nothing is to be aimed at any more from that day on
 * @param where what it is about, when it is not about all: one code for each of up to 3 dimensions
 */
record TargetRequest(
        @NotNull LocalDate from,
        @NotNull Aim.Direction direction,
        Double target,

        @Size(max = 3)
        Map<String, @NotNull @Size(min = 1, max = 200) @Pattern(regexp = "[^\\p{Cntrl}]+") String> where) {

    Map<String, String> conditions() {
        return Objects.requireNonNullElse(where, Map.of());
    }

    Aim aim() {
        return new Aim(direction, Objects.requireNonNullElse(target, Aim.NOTHING));
    }
}
