package dev.redress.followup.inbound;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How much a request may say, and how finely. */
final class Limits {
    static final int WORDS = 4000;
    static final int MAX_CODE = 64;
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private Limits() {}

    /** As the store and the wire keep it; otherwise a repeat would not be recognised. */
    static Instant millis(Instant it) {
        return it.truncatedTo(ChronoUnit.MILLIS);
    }
}
