package dev.redress.analytics.forecast.domain;

/**
 * A clock that has its verdict.
 *
 * @param severity code; empty where there is none
 * @param taken how much of its time was taken when it was done: 1 is all of it, more is late
 */
public record PastClock(String severity, double taken) {
    public boolean isLate() {
        return taken > 1;
    }
}
