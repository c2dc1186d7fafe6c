package dev.redress.followup.followups.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How much a request may say, and how finely. */
public final class FollowUpLimits {
    public static final int WORDS = 4000;
    public static final int MAX_CODE = 64;
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private FollowUpLimits() {}

    /** As the store and the wire keep it; otherwise a repeat would not be recognised. Absent stays absent. */
    public static Instant millis(Instant it) {
        return it == null ? null : it.truncatedTo(ChronoUnit.MILLIS);
    }
}
