package dev.redress.analytics.dashboard;

import dev.redress.analytics.query.Grain;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How long the parts are into which trends are cut. */
enum Cut {
    DAY(Grain.DAY),
    WEEK(Grain.WEEK),
    MONTH(Grain.MONTH);

    private static final int MANY_DAYS = 31;
    private static final int MANY_WEEKS = 183;

    private final Grain grain;

    Cut(Grain grain) {
        this.grain = grain;
    }

    Grain grain() {
        return grain;
    }

    /** The one that makes a picture of some twenty parts. */
    static Cut fitting(LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to);
        return days <= MANY_DAYS ? DAY : days <= MANY_WEEKS ? WEEK : MONTH;
    }

    /** As it stands in the address. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
