package dev.redress.analytics.domain;

import java.util.Locale;

/** What a figure can be broken down by. */
public enum Dimension {
    NONE,
    DEPARTMENT,
    CATEGORY,
    CHANNEL,
    SEVERITY;

    /** The group of those that have no code yet, such as complaints that were not triaged. */
    public static final String WITHOUT_CODE = "NONE";

    /** As it is asked for and answered: {@code department}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
