package dev.redress.analytics.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a figure can be broken down by. */
public enum Grouping {
    NONE,
    DEPARTMENT,
    CATEGORY,
    CHANNEL,
    SEVERITY;

    /** The group of those that have no code yet, such as complaints that were not triaged. */
    public static final String WITHOUT_CODE = "NONE";

    public static Optional<Grouping> named(String name) {
        return Stream.of(values()).filter(it -> it.lowerCase().equals(name)).findFirst();
    }

    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
