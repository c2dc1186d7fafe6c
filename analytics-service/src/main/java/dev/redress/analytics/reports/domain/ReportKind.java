package dev.redress.analytics.reports.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a report is about: a period of this length, or one complaint. */
public enum ReportKind {
    WEEKLY,
    MONTHLY,
    HALF_YEARLY,
    COMPLAINT_FORM;

    public static Optional<ReportKind> named(String name) {
        return Stream.of(values()).filter(it -> it.toString().equals(name)).findFirst();
    }

    public boolean isOfAPeriod() {
        return this != COMPLAINT_FORM;
    }

    /** As it is asked for and answered: {@code half-yearly}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
