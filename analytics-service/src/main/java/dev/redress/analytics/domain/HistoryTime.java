package dev.redress.analytics.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When something became of a complaint in another system. */
public enum HistoryTime {
    RECEIVED,
    RESPONDED,
    DUE,
    RESOLVED,
    REOPENED,
    CLOSED;

    /** As mappings name it: {@code received}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is named so. */
    public static Optional<HistoryTime> named(String name) {
        return Arrays.stream(values()).filter(it -> it.toString().equals(name)).findFirst();
    }
}
