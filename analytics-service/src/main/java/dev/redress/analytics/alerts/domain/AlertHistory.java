package dev.redress.analytics.alerts.domain;

import java.time.LocalDate;

/**
 * What was told of alerts about the same.
 *
 * @param raised how many there were
 * @param open whether the last one is open
 * @param lastRaised the day on which the last one was raised; null before the first
 */
public record AlertHistory(int raised, boolean open, LocalDate lastRaised) {
    public static final AlertHistory NONE = new AlertHistory(0, false, null);

    /** What is to be told. */
    public enum Step {
        RAISE,
        CLEAR,
        NOTHING
    }

    /** At most one is open, and none is raised on the day of the one before: what comes and goes is told once a day. */
    public Step after(Observation it, LocalDate today) {
        if (open) {
            return it.calm() ? Step.CLEAR : Step.NOTHING;
        }
        return it.alarming() && (lastRaised == null || today.isAfter(lastRaised)) ? Step.RAISE : Step.NOTHING;
    }
}
