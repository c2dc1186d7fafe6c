package dev.redress.resolution.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.clocks.domain.ClockEvent.Breached;
import dev.redress.resolution.clocks.domain.ClockEvent.Retargeted;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The twelve examples by which the rules of clocks were agreed on. */
class VectorsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<Interval> HOURS = List.of(Interval.of("09:00-12:00"), Interval.of("13:30-18:00"));

    /** An example, not the official notice. */
    private static final Calendar CALENDAR = new Calendar(
            "EXAMPLE",
            1,
            SHANGHAI,
            Stream.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                    .map(it -> new Calendar.Day(it, HOURS))
                    .toList(),
            exceptions(),
            "",
            Duration.ofMinutes(450));

    private static final Clock.Key KEY = Clock.Key.of(Metric.RESOLUTION, 1);

    private static List<Calendar.SpecialDay> exceptions() {
        var all = new ArrayList<Calendar.SpecialDay>();
        for (var day = 1; day <= 7; day++) {
            all.add(new Calendar.SpecialDay(LocalDate.of(2026, 10, day), List.of(), "National Day"));
        }
        all.add(new Calendar.SpecialDay(LocalDate.of(2026, 10, 10), HOURS, "make-up day"));
        return all;
    }

    private static Instant at(String monthDayTime) {
        return LocalDateTime.parse("2026-" + monthDayTime).atZone(SHANGHAI).toInstant();
    }

    private static ClockRules terms(Target target) {
        return new ClockRules(new VersionRef("P", 1), CALENDAR, target, EscalationPlan.DEFAULT, null);
    }

    private static ClockRules hours(int hours) {
        return terms(Target.working(Duration.ofHours(hours)));
    }

    private static Clock started(String start, ClockRules terms) {
        return Clocks.NONE.after(Clock.start(KEY, at(start), terms)).find(KEY).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 09-30T17:00, 4,  10-08T12:00",
        "3, 10-09T16:00, 6,  10-10T14:30",
        "5, 10-17T10:00, 2,  10-19T11:00",
        "6, 10-12T10:00, 15, 10-14T10:00"
    })
    void comesDueAfterSoManyWorkingHours(int number, String start, int hours, String due) {
        assertThat(started(start, hours(hours)).due()).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 10-08T10:00, 10-08T11:00, 10-08T15:00, 10-09T14:30",
        "4, 10-08T10:00, 10-08T18:30, 10-09T08:30, 10-09T10:30"
    })
    void comesDueLaterByWhatAPauseTookOfWorkingHours(int number, String start, String from, String to, String due) {
        var terms = hours(8);
        var clock = started(start, terms);
        var paused = clock.after(clock.pause(at(from), PauseReason.FORCE_MAJEURE, terms, at(from)));

        var resumed = paused.after(paused.resume(at(to), PauseReason.FORCE_MAJEURE, terms));

        assertThat(paused.due()).isNull();
        assertThat(resumed.due()).isEqualTo(at(due));
    }

    @Test
    void leavesOutOnceWhatTwoPausesTook() {
        var terms = hours(5);
        var it = started("10-12T09:00", terms);
        it = it.after(it.pause(at("10-12T10:00"), PauseReason.AWAITING_CUSTOMER_INFO, terms, at("10-12T10:00")));
        it = it.after(it.pause(at("10-12T11:00"), PauseReason.AWAITING_EXTERNAL, terms, at("10-12T11:00")));
        it = it.after(it.resume(at("10-12T11:30"), PauseReason.AWAITING_CUSTOMER_INFO, terms));
        assertThat(it.status()).isEqualTo(Clock.Status.PAUSED);
        assertThat(it.remaining()).isEqualTo(Duration.ofHours(4));

        it = it.after(it.resume(at("10-12T14:30"), PauseReason.AWAITING_EXTERNAL, terms));

        assertThat(it.due()).isEqualTo(at("10-13T09:30"));
    }

    @Test
    void warnsWhenThreeQuartersAreGone() {
        var terms = hours(15);
        var it = started("10-12T10:00", terms);

        assertThat(it.wakeAt()).isEqualTo(at("10-13T15:15"));
        assertThat(it.tick(terms, at("10-13T15:14"))).isEmpty();
        assertThat(it.tick(terms, at("10-13T15:15")))
                .singleElement()
                .isInstanceOfSatisfying(ClockEvent.Warned.class, warned -> {
                    assertThat(warned.level()).isZero();
                    assertThat(warned.percent()).isEqualTo(75);
                });
    }

    @Test
    void countsAWorkingDayAsItsCalendarDoes() {
        assertThat(started("09-28T09:00", terms(Target.workingDays(5))).due()).isEqualTo(at("10-09T18:00"));
    }

    @Test
    void isBreachedByACutOnceMoreHasElapsed() {
        var now = at("10-13T10:00");
        var before = hours(15);
        var it = started("10-12T10:00", before);

        var events = it.retarget(before, hours(4), Retargeted.Reason.RECLASSIFIED, now);

        assertThat(events).hasSize(2);
        assertThat(events.get(0))
                .isInstanceOfSatisfying(
                        Retargeted.class, cut -> assertThat(cut.due()).isEqualTo(at("10-12T15:30")));
        assertThat(events.get(1)).isInstanceOfSatisfying(Breached.class, breach -> {
            assertThat(breach.at()).isEqualTo(now);
            assertThat(breach.reason()).isEqualTo(Clock.Breach.Reason.TARGET_TIGHTENED);
        });
        assertThat(it.after(events).status()).isEqualTo(Clock.Status.BREACHED);
    }

    @Test
    void countsDaysByTheWallAndHoursAsTheyPass() {
        var berlin = Worlds.always("ALWAYS", ZoneId.of("Europe/Berlin"));
        var start = OffsetDateTime.parse("2026-10-24T12:00+02:00").toInstant();

        assertThat(due(berlin, start, Target.physical(Duration.ofHours(24))))
                .isEqualTo(OffsetDateTime.parse("2026-10-25T11:00+01:00").toInstant());
        assertThat(due(berlin, start, Target.calendarDays(1, Target.DayRule.SAME_TIME)))
                .isEqualTo(OffsetDateTime.parse("2026-10-25T12:00+01:00").toInstant());
        assertThat(due(berlin, start, Target.calendarDays(1, Target.DayRule.END_OF_DAY)))
                .isEqualTo(OffsetDateTime.parse("2026-10-26T00:00+01:00").toInstant());
    }

    /** A call that reached the customer at 09:05 is typed at 15:00. */
    @Test
    void vector11IsBreachedAndThenCorrectedByACallThatWasTypedLate() {
        var rules = hours(2);
        var waiting = firstResponse("10-12T09:00", rules);
        var late = waiting.after(waiting.tick(rules, at("10-12T14:00")));
        assertThat(late.status()).isEqualTo(Clock.Status.BREACHED);
        assertThat(late.breach().breachedAt()).isEqualTo(at("10-12T11:00"));

        var put = late.after(late.stop(at("10-12T09:05"), rules, Worlds.typed(at("10-12T15:00"))));

        assertThat(put.status()).isEqualTo(Clock.Status.MET);
        assertThat(put.stoppedAt()).isEqualTo(at("10-12T09:05"));
        assertThat(put.took().elapsed()).isEqualTo(Duration.ofMinutes(5));
        assertThat(put.correction().from()).isEqualTo(Clock.Status.BREACHED);
    }

    /** Contacts at 10:40, typed first, and at 09:10. */
    @Test
    void vector12IsMetByTheEarlierOfTwoContacts() {
        var rules = hours(2);
        var waiting = firstResponse("10-12T09:00", rules);
        var met = waiting.after(waiting.stop(at("10-12T10:40"), rules, Worlds.typed(at("10-12T10:45"))));

        var earlier = met.after(met.stop(at("10-12T09:10"), rules, Worlds.typed(at("10-12T10:50"))));

        assertThat(earlier.status()).isEqualTo(Clock.Status.MET);
        assertThat(earlier.stoppedAt()).isEqualTo(at("10-12T09:10"));
        assertThat(earlier.took().elapsed()).isEqualTo(Duration.ofMinutes(10));
        assertThat(earlier.correction()).as("nothing else was told").isNull();
    }

    private static Clock firstResponse(String start, ClockRules rules) {
        var key = Clock.Key.of(Metric.FIRST_RESPONSE, 1);
        return Clocks.NONE.after(Clock.start(key, at(start), rules)).find(key).orElseThrow();
    }

    private static Instant due(Calendar calendar, Instant start, Target target) {
        var terms = new ClockRules(new VersionRef("P", 1), calendar, target, EscalationPlan.DEFAULT, null);
        var key = Clock.Key.of(Metric.STATUTORY, 1);
        return Clocks.NONE
                .after(Clock.start(key, start, terms))
                .find(key)
                .orElseThrow()
                .due();
    }
}
