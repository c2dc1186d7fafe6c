package dev.redress.resolution.clocks.domain;

import java.time.Duration;

/**
 * How long something took.
 *
 * @param elapsed as its clock counts, pauses left out
 * @param worked working time of the calendar, pauses left out
 * @param lasted by the clock on the wall, pauses included
 */
public record Durations(Duration elapsed, Duration worked, Duration lasted) {}
