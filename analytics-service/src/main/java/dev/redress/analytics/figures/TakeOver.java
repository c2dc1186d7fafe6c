package dev.redress.analytics.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether clocks of complaints that were taken over count. */
enum TakeOver {
    INCLUDE,
    EXCLUDE,
    ONLY;

    static Optional<TakeOver> named(String code) {
        return Stream.of(values()).filter(it -> it.toString().equals(code)).findFirst();
    }

    /** As it is asked for and answered: {@code include}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
