package dev.redress.analytics.alerts.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The month that targets are judged by: never one that goes on.
 *
 * @param from its first day
 * @param to the first day after
 */
public record JudgedMonth(LocalDate from, LocalDate to) {

    /**
     * The last one that has ended.
     *
     * @param settled how long ago it must have ended, for what happened in it is put on record later
     */
    public static JudgedMonth last(Instant now, ZoneId zone, Duration settled) {
        var to = LocalDate.ofInstant(now.minus(settled), zone).withDayOfMonth(1);
        return new JudgedMonth(to.minusMonths(1), to);
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }
}
