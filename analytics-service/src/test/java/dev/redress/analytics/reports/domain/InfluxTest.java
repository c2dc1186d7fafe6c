package dev.redress.analytics.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InfluxTest {
    private static final ReportPeriod WEEK = ReportPeriod.containing(ReportKind.WEEKLY, LocalDate.parse("2026-03-02"));

    private final Influx influx = new Influx();

    @Test
    void hasEndedWhenNoMoreAreKnownThanTheLastTime() {
        assertThat(influx.hasEnded(WEEK, 9)).as("asked for the first time").isFalse();
        assertThat(influx.hasEnded(WEEK, 239)).as("more came").isFalse();
        assertThat(influx.hasEnded(WEEK, 239)).isTrue();
        assertThat(influx.hasEnded(WEEK, 240)).as("and again").isFalse();
    }

    @Test
    void isToldApartByPeriod() {
        influx.hasEnded(WEEK, 9);

        assertThat(influx.hasEnded(WEEK.next(), 9)).isFalse();
        assertThat(influx.hasEnded(WEEK, 9)).isTrue();
    }

    @Test
    void neverEndsWhereNothingIsKnown() {
        influx.hasEnded(WEEK, 0);

        assertThat(influx.hasEnded(WEEK, 0)).isFalse();
    }
}
