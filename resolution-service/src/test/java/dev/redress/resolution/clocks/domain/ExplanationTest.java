package dev.redress.resolution.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<Interval> HOURS = List.of(Interval.of("09:00-12:00"), Interval.of("13:30-18:00"));
    private static final Calendar CALENDAR = new Calendar(
            "C",
            3,
            ZONE,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .map(it -> new Calendar.Day(it, HOURS))
                    .toList(),
            List.of(new Calendar.SpecialDay(LocalDate.of(2026, 3, 3), List.of(), "a holiday")),
            "",
            Duration.ofMinutes(450));
    private static final Clock.Key KEY = Clock.Key.of(Metric.RESOLUTION, 1);

    private static Instant at(String time) {
        return LocalDateTime.parse("2026-03-" + time).atZone(ZONE).toInstant();
    }

    private static ClockRules terms(Target target) {
        return new ClockRules(new VersionRef("P", 2), CALENDAR, target, EscalationPlan.DEFAULT, null);
    }

    @Test
    void countsDayByDayUntilDue() {
        var terms = terms(Target.working(Duration.ofHours(8)));
        var clock = Clocks.NONE
                .after(Clock.start(KEY, at("02T10:00"), terms))
                .find(KEY)
                .orElseThrow();
        clock = clock.after(clock.pause(at("02T11:00"), PauseReason.FORCE_MAJEURE, terms, at("02T11:00")));
        clock = clock.after(clock.resume(at("02T14:00"), PauseReason.FORCE_MAJEURE, terms));

        var it = Explanation.of(clock, terms, at("02T15:00"));

        assertThat(it.policy()).isEqualTo(new VersionRef("P", 2));
        assertThat(it.calendar()).isEqualTo(new VersionRef("C", 3));
        assertThat(it.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(it.remaining()).isEqualTo(Duration.ofHours(6));
        assertThat(it.due()).isEqualTo(at("04T12:00"));
        assertThat(it.days())
                .containsExactly(
                        new Explanation.Day(
                                LocalDate.of(2026, 3, 2),
                                "",
                                HOURS,
                                Duration.ofHours(5),
                                Duration.ofMinutes(90),
                                Duration.ofHours(2)),
                        new Explanation.Day(
                                LocalDate.of(2026, 3, 3),
                                "a holiday",
                                List.of(),
                                Duration.ZERO,
                                Duration.ZERO,
                                Duration.ZERO),
                        new Explanation.Day(
                                LocalDate.of(2026, 3, 4),
                                "",
                                HOURS,
                                Duration.ofHours(3),
                                Duration.ZERO,
                                Duration.ZERO));
        assertThat(it.pauses()).hasSize(1);
        assertThat(it.steps()).first().isEqualTo(new Explanation.Planned(0, 75, at("04T10:00"), List.of(), false));
    }

    @Test
    void countsWholeDaysForAClockOfTheCalendar() {
        var key = Clock.Key.of(Metric.STATUTORY, 1);
        var terms = terms(Target.calendarDays(2, Target.DayRule.END_OF_DAY));
        var clock = Clocks.NONE
                .after(Clock.start(key, at("02T10:00"), terms))
                .find(key)
                .orElseThrow();

        var it = Explanation.of(clock, terms, at("02T11:00"));

        assertThat(it.allowed()).isEqualTo(Duration.ofHours(62));
        assertThat(it.days())
                .extracting(Explanation.Day::counts)
                .containsExactly(Duration.ofHours(14), Duration.ofDays(1), Duration.ofDays(1));
        assertThat(it.days()).allMatch(day -> day.open().equals(List.of(Interval.ALL_DAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-01-01T00:00:00Z", "0001-01-01T00:00:00Z"})
    void addsUpWhatNobodyCountsAlong(String start) {
        var terms = terms(Target.working(Duration.ofHours(8)));
        var clock = Clocks.NONE
                .after(Clock.start(KEY, Instant.parse(start), terms))
                .find(KEY)
                .orElseThrow();

        var it = Explanation.of(clock, terms, at("02T15:00"));

        assertThat(it.days()).hasSize(400);
        assertThat(it.rest().from()).isEqualTo(it.days().get(399).date().plusDays(1));
        assertThat(it.days().stream()
                        .map(Explanation.Day::elapsed)
                        .reduce(it.rest().elapsed(), Duration::plus))
                .isEqualTo(it.elapsed());
    }
}
