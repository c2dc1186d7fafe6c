package dev.redress.resolution.inbound;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Milliseconds are what every part keeps. */
final class Times {
    private Times() {}

    /** Absent stays absent. */
    static Instant millis(Instant it) {
        return it == null ? null : it.truncatedTo(ChronoUnit.MILLIS);
    }
}
