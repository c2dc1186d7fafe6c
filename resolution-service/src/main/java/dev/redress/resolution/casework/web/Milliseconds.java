package dev.redress.resolution.casework.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Milliseconds are what every part keeps. */
final class Milliseconds {
    private Milliseconds() {}

    /** Absent stays absent. */
    static Instant millis(Instant it) {
        return it == null ? null : it.truncatedTo(ChronoUnit.MILLIS);
    }
}
