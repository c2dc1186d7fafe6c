package dev.redress.analytics.dashboard;

import java.time.LocalDate;

/** The periods that people look at; each ends with today. */
enum PeriodPreset {
    WEEK("7d"),
    MONTH("30d"),
    QUARTER("90d"),
    THIS_MONTH("month");

    private final String name;

    PeriodPreset(String name) {
        this.name = name;
    }

    /** Its first day. */
    LocalDate from(LocalDate today) {
        return switch (this) {
            case WEEK -> today.minusDays(6);
            case MONTH -> today.minusDays(29);
            case QUARTER -> today.minusDays(89);
            case THIS_MONTH -> today.withDayOfMonth(1);
        };
    }

    /** As it stands in the address. */
    @Override
    public String toString() {
        return name;
    }
}
