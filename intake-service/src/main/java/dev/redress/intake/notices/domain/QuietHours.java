package dev.redress.intake.notices.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When nobody wants to hear a telephone.
 *
 * @param from when they begin; the same as their end when there are none
 * @param to when they end, on the next day where that is not later than their begin
 * @param zone in which both are read
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /** When something that is due now may go out. */
    public Instant next(Instant now) {
        var local = now.atZone(zone);
        var time = local.toLocalTime();
        var overMidnight = from.isAfter(to);
        var quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return now;
        }
        var day = overMidnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(to).atZone(zone).toInstant();
    }
}
