package dev.redress.analytics.alerts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * The time that is compared: the window that ends now, and the windows before it that are usual.
 *
 * @param now where the window ends
 * @param windows how many windows before it complaints reach back, up to as many as are to be usual; not below 0
 */
record Baseline(Instant now, Duration window, int windows) {
    /** One window says nothing of how much they differ. */
    private static final int FEWEST = 2;

    /** By the first complaint that there is. */
    static Baseline of(Connection connection, Instant now, Duration window, int most) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select epoch_ms(min(received)) from case_rows")) {
            rows.next();
            var first = rows.getLong(1);
            var windows = rows.wasNull() ? 0 : (now.minus(window).toEpochMilli() - first) / window.toMillis();
            return new Baseline(now, window, (int) Math.max(0, Math.min(most, windows)));
        }
    }

    /** Whether it is known what is usual. */
    boolean isKnown() {
        return windows >= FEWEST;
    }

    Instant from() {
        return now.minus(window);
    }

    /** Where what is usual begins. */
    Instant begin() {
        return from().minus(window.multipliedBy(windows));
    }

    /** Whether an alert was raised before all of it: then what it was raised for is what is usual by now. */
    boolean isAfter(Alert alert) {
        return isKnown() && alert.raised().isBefore(begin());
    }
}
