package dev.redress.resolution.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.clocks.domain.Clock.Breach;
import dev.redress.resolution.clocks.domain.Clock.Status;
import dev.redress.resolution.clocks.domain.ClockEvent.Breached;
import dev.redress.resolution.clocks.domain.ClockEvent.Cancelled;
import dev.redress.resolution.clocks.domain.ClockEvent.Met;
import dev.redress.resolution.clocks.domain.ClockEvent.Noted;
import dev.redress.resolution.clocks.domain.ClockEvent.Paused;
import dev.redress.resolution.clocks.domain.ClockEvent.Resumed;
import dev.redress.resolution.clocks.domain.ClockEvent.Retargeted;
import dev.redress.resolution.clocks.domain.ClockEvent.Stopped;
import dev.redress.resolution.clocks.domain.ClockEvent.Warned;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a clock does, one fact at a time: Monday to Friday, nine to five, ten working hours from Monday at nine. */
class ClockTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Calendar CALENDAR = calendar("09:00-17:00", 1);
    private static final Clock.Key KEY = Clock.Key.of(Metric.RESOLUTION, 1);
    private static final ClockRules TERMS = terms(10, 1, null);

    private static Calendar calendar(String hours, int version) {
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .map(it -> new Calendar.Day(it, List.of(Interval.of(hours))))
                .toList();
        return new Calendar("C", version, ZONE, week, List.of(), "", Duration.ofHours(8));
    }

    private static ClockRules terms(int hours, int version, Duration cap) {
        return terms(Target.working(Duration.ofHours(hours)), version, cap);
    }

    private static ClockRules terms(Target target, int version, Duration cap) {
        return new ClockRules(new VersionRef("P", version), CALENDAR, target, EscalationPlan.DEFAULT, cap);
    }

    /** A time of the week that begins on Monday, 2 March 2026. */
    private static Instant at(int day, String time) {
        return LocalDateTime.parse(String.format(Locale.ROOT, "2026-03-%02dT%s", day, time))
                .atZone(ZONE)
                .toInstant();
    }

    private static Clock started(Clock.Key key, ClockRules terms) {
        return Clocks.NONE
                .after(Clock.start(key, at(2, "09:00"), terms))
                .find(key)
                .orElseThrow();
    }

    private static Clock running() {
        return started(KEY, TERMS);
    }

    private static Clock paused(Instant from, ClockRules terms) {
        var it = started(KEY, terms);
        return it.after(it.pause(from, PauseReason.AWAITING_EXTERNAL, terms, from));
    }

    private static List<String> names(List<ClockEvent> events) {
        return events.stream().map(it -> it.getClass().getSimpleName()).toList();
    }

    private static <T extends ClockEvent> T only(List<ClockEvent> events, Class<T> type) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    // Stopping.

    @Test
    void isMetAtTheLastMoment() {
        var events = running().stop(at(3, "11:00"), TERMS, Worlds.typed(at(3, "11:00")));

        assertThat(names(events)).containsExactly("Met");
        assertThat(only(events, Met.class).durations())
                .isEqualTo(new Durations(Duration.ofHours(10), Duration.ofHours(10), Duration.ofHours(26)));
    }

    @Test
    void isBreachedAMillisecondLater() {
        var late = at(3, "11:00").plusMillis(1);

        var events = running().stop(late, TERMS, Worlds.typed(late));

        assertThat(names(events)).containsExactly("Breached", "Stopped");
        assertThat(only(events, Breached.class).at()).isEqualTo(at(3, "11:00"));
        assertThat(only(events, Breached.class).detectedAt()).isEqualTo(late);
        var clock = running().after(events);
        assertThat(clock.status()).isEqualTo(Status.BREACHED);
        assertThat(clock.stoppedAt()).isEqualTo(late);
        assertThat(clock.wakeAt()).isNull();
    }

    /** Nobody works between the end of one day and the beginning of the next: no more has elapsed. */
    @Test
    void canStillBeMetOvernightWhenItComesDueAtTheEndOfTheDay() {
        var terms = terms(8, 1, null);
        var clock = started(KEY, terms);
        assertThat(clock.due()).isEqualTo(at(2, "17:00"));

        var evening = clock.after(clock.tick(terms, at(2, "20:00")));

        assertThat(evening.status()).isEqualTo(Status.RUNNING);
        assertThat(evening.wakeAt()).isEqualTo(at(3, "09:00"));
        assertThat(names(evening.stop(at(3, "08:59"), terms, Worlds.typed(at(3, "08:59")))))
                .containsExactly("Met");
        var morning = evening.tick(terms, at(3, "09:00"));
        assertThat(names(morning)).containsExactly("Breached", "Escalated");
        assertThat(only(morning, Breached.class).at()).isEqualTo(at(2, "17:00"));
    }

    @Test
    void isMetByWhatWasDoneInTimeAndPutOnRecordLate() {
        var events = running().stop(at(3, "10:00"), TERMS, Worlds.typed(at(4, "12:00")));

        assertThat(names(events)).containsExactly("Met");
    }

    @Test
    void isNeverEditedOnceBreached() {
        var breached = running().after(running().tick(TERMS, at(3, "11:00")));

        assertThat(breached.status()).isEqualTo(Status.BREACHED);
        assertThat(breached.pause(at(2, "10:00"), PauseReason.FORCE_MAJEURE, TERMS, at(3, "12:00")))
                .isEmpty();
        assertThat(breached.retarget(TERMS, terms(100, 2, null), Retargeted.Reason.POLICY_CHANGED, at(3, "12:00")))
                .isEmpty();
    }

    @Test
    void isCorrectedWhenItTurnsOutToHaveBeenStoppedInTime() {
        var breached = running().after(running().tick(TERMS, at(3, "11:00")));
        var late = breached.after(breached.stop(at(3, "14:00"), TERMS, Worlds.typed(at(3, "14:00"))));

        for (var it : List.of(breached, late)) {
            var events = it.stop(at(3, "10:00"), TERMS, Worlds.typed(at(3, "15:00")));
            assertThat(names(events)).containsExactly("Corrected");
            var clock = it.after(events);
            assertThat(clock.status()).isEqualTo(Status.MET);
            assertThat(clock.stoppedAt()).isEqualTo(at(3, "10:00"));
            assertThat(clock.took().elapsed()).isEqualTo(Duration.ofHours(9));
            assertThat(clock.breach()).isNull();
            assertThat(clock.correction())
                    .isEqualTo(new Clock.Correction(
                            Status.BREACHED, at(3, "15:00"), "E2011", Clock.Correction.Reason.STOPPED_EARLIER));
            assertThat(clock.wakeAt()).isNull();
            assertThat(clock.levels()).as("what was told stays told").isEqualTo(it.levels());
        }
    }

    @Test
    void takesTheEarliestOfSeveralStops() {
        var met = running().after(running().stop(at(3, "10:00"), TERMS, Worlds.typed(at(3, "10:00"))));
        var late = running().after(running().stop(at(4, "12:00"), TERMS, Worlds.typed(at(4, "12:00"))));

        assertThat(names(met.stop(at(2, "12:00"), TERMS, Worlds.typed(at(3, "12:00")))))
                .containsExactly("Met");
        assertThat(names(met.stop(at(3, "10:30"), TERMS, Worlds.typed(at(3, "12:00")))))
                .isEmpty();
        assertThat(names(late.stop(at(3, "14:00"), TERMS, Worlds.typed(at(4, "13:00")))))
                .containsExactly("Stopped");
    }

    @Test
    void isCorrectedByAStopBeforeItsTargetWasCut() {
        var cut = running()
                .after(running().retarget(TERMS, terms(1, 2, null), Retargeted.Reason.RECLASSIFIED, at(2, "15:00")));
        assertThat(cut.breach().reason()).isEqualTo(Clock.Breach.Reason.TARGET_TIGHTENED);

        var known = cut.stop(at(2, "14:00"), terms(1, 2, null), Worlds.typed(at(2, "16:00")));

        assertThat(names(known)).as("as if it had been known then").containsExactly("Corrected");
    }

    @Test
    void isBreachedAfterAllWhenItStoodStillForLessTime() {
        var reason = PauseReason.AWAITING_CUSTOMER_INFO;
        var paused = running().after(running().pause(at(2, "10:00"), reason, TERMS, at(2, "10:00")));
        var ran = paused.after(paused.resume(at(3, "16:00"), reason, TERMS));
        var met = ran.after(ran.stop(at(4, "10:00"), TERMS, Worlds.typed(at(4, "10:00"))));
        assertThat(met.status()).isEqualTo(Status.MET);

        var events = met.resumeEarlier(at(2, "11:00"), reason, TERMS, Worlds.typed(at(4, "11:00")));

        assertThat(names(events)).containsExactly("ResumedEarlier", "Corrected");
        var clock = met.after(events);
        assertThat(clock.status()).isEqualTo(Status.BREACHED);
        assertThat(clock.breach().breachedAt()).isEqualTo(at(3, "12:00"));
        assertThat(clock.resumeEarlier(at(2, "11:00"), reason, TERMS, Worlds.typed(at(4, "12:00"))))
                .isEmpty();
    }

    @Test
    void saysAgainHowLongItTookWhenItStoodStillForLessTime() {
        var reason = PauseReason.AWAITING_CUSTOMER_INFO;
        var paused = running().after(running().pause(at(2, "10:00"), reason, TERMS, at(2, "10:00")));
        var ran = paused.after(paused.resume(at(2, "12:00"), reason, TERMS));
        var met = ran.after(ran.stop(at(2, "14:00"), TERMS, Worlds.typed(at(2, "14:00"))));

        var events = met.resumeEarlier(at(2, "11:00"), reason, TERMS, Worlds.typed(at(2, "15:00")));

        assertThat(names(events)).containsExactly("ResumedEarlier", "Met");
        var clock = met.after(events);
        assertThat(clock.stoppedAt()).isEqualTo(met.stoppedAt());
        assertThat(clock.took().elapsed()).isEqualTo(met.took().elapsed().plusHours(1));
        assertThat(clock.resumeEarlier(at(2, "11:00"), reason, TERMS, Worlds.typed(at(2, "16:00"))))
                .isEmpty();
    }

    @Test
    void isNeverEditedOnceMet() {
        var met = running().after(running().stop(at(2, "12:00"), TERMS, Worlds.typed(at(2, "12:00"))));

        assertThat(met.wakeAt()).isNull();
        assertThat(met.tick(TERMS, at(20, "12:00"))).isEmpty();
        assertThat(met.stop(at(3, "12:00"), TERMS, Worlds.typed(at(3, "12:00"))))
                .isEmpty();
        assertThat(met.cancel(at(3, "12:00"), Cancelled.Reason.MERGED, TERMS, at(3, "12:00")))
                .isEmpty();
        assertThat(met.retarget(TERMS, terms(1, 2, null), Retargeted.Reason.RECLASSIFIED, at(3, "12:00")))
                .isEmpty();
    }

    @Test
    void isCancelledWhenItDoesNotMatterAnyMore() {
        var events = running().cancel(at(2, "12:00"), Cancelled.Reason.WITHDRAWN, TERMS, at(2, "12:00"));

        assertThat(names(events)).containsExactly("Cancelled");
        var clock = running().after(events);
        assertThat(clock.status()).isEqualTo(Status.CANCELLED);
        assertThat(clock.wakeAt()).isNull();
        assertThat(clock.tick(TERMS, at(20, "12:00"))).isEmpty();
    }

    @Test
    void staysBreachedWhenItIsCancelledTooLate() {
        var events = running().cancel(at(4, "12:00"), Cancelled.Reason.WITHDRAWN, TERMS, at(4, "12:00"));

        assertThat(names(events)).containsExactly("Breached", "Stopped");
    }

    // Pauses.

    @ParameterizedTest
    @EnumSource(Metric.class)
    void standsStillForTheReasonsOfItsMetricAlone(Metric metric) {
        Set<PauseReason> expected = switch (metric) {
            case FINDINGS_REPLY -> Set.of(PauseReason.AWAITING_CUSTOMER_INFO, PauseReason.AWAITING_CUSTOMER_DECISION);
            case RESOLUTION -> Set.of(PauseReason.values());
            case FIRST_RESPONSE, APPROVAL, TASK, MEDIATION, PROMISE, STATUTORY -> Set.of();
        };
        var clock = started(Clock.Key.of(metric, 1), TERMS);

        var reasons = Stream.of(PauseReason.values())
                .filter(it ->
                        !clock.pause(at(2, "10:00"), it, TERMS, at(2, "10:00")).isEmpty())
                .toList();

        assertThat(reasons).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void freezesWhatIsLeftAndFiresNothingWhileItStandsStill() {
        var clock = paused(at(2, "12:00"), TERMS);

        assertThat(clock.status()).isEqualTo(Status.PAUSED);
        assertThat(clock.due()).isNull();
        assertThat(clock.remaining()).isEqualTo(Duration.ofHours(7));
        assertThat(clock.wakeAt()).isNull();
        assertThat(clock.tick(TERMS, at(20, "12:00"))).isEmpty();
    }

    @Test
    void goesOnFromTheTimeOfTheMessageHoweverLateItIsHeard() {
        var clock = paused(at(2, "12:00"), TERMS);

        var events = clock.resume(at(2, "14:00"), PauseReason.AWAITING_EXTERNAL, TERMS);

        assertThat(only(events, Resumed.class).due()).isEqualTo(at(3, "13:00"));
        var running = clock.after(events);
        assertThat(running.remaining()).isNull();
        assertThat(names(running.tick(TERMS, at(6, "12:00")))).startsWith("Warned", "Warned", "Breached", "Escalated");
    }

    @Test
    void doesNotResumeForWhatWasSaidBeforeThePauseBegan() {
        assertThat(paused(at(2, "12:00"), TERMS).resume(at(2, "11:00"), PauseReason.AWAITING_EXTERNAL, TERMS))
                .isEmpty();
        assertThat(running().resume(at(2, "11:00"), PauseReason.AWAITING_EXTERNAL, TERMS))
                .isEmpty();
    }

    @Test
    void isSavedByAPauseThatIsPutOnRecordLateUnlessTheBreachWas() {
        var inTime = running().pause(at(3, "10:00"), PauseReason.AWAITING_EXTERNAL, TERMS, at(3, "12:00"));
        var tooLate = running().pause(at(3, "11:30"), PauseReason.AWAITING_EXTERNAL, TERMS, at(3, "12:00"));

        assertThat(only(inTime, Paused.class).remaining()).isEqualTo(Duration.ofHours(1));
        assertThat(names(tooLate)).containsExactly("Breached");
        assertThat(only(tooLate, Breached.class).at()).isEqualTo(at(3, "11:00"));
    }

    @Test
    void runsAgainByItselfOnceItHasStoodStillAsLongAsItMay() {
        var terms = terms(10, 1, Duration.ofHours(24));
        var clock = paused(at(2, "12:00"), terms);
        assertThat(clock.wakeAt()).isEqualTo(at(3, "12:00"));

        var events = clock.tick(terms, at(3, "13:00"));

        assertThat(only(events, Resumed.class).capped()).isTrue();
        assertThat(only(events, Resumed.class).at()).isEqualTo(at(3, "12:00"));
        var running = clock.after(events);
        assertThat(running.due()).isEqualTo(at(4, "11:00"));
        assertThat(running.pause(at(3, "14:00"), PauseReason.FORCE_MAJEURE, terms, at(3, "14:00")))
                .isEmpty();
    }

    // Time running out.

    @Test
    void saysEverythingThatItMissedInOrder() {
        var events = running().tick(TERMS, at(10, "12:00"));

        assertThat(names(events))
                .containsExactly("Warned", "Warned", "Breached", "Escalated", "Escalated", "Escalated");
        assertThat(only(events, Warned.class).planned()).isEqualTo(at(2, "16:30"));
        assertThat(only(events, Warned.class).at()).isEqualTo(at(10, "12:00"));
        assertThat(only(events, Breached.class).reason()).isEqualTo(Breach.Reason.DUE_PASSED);
        var clock = running().after(events);
        assertThat(clock.levels()).containsExactly(0, 1, 2, 3, 4);
        assertThat(clock.wakeAt()).isNull();
    }

    @Test
    void countsStepsAfterDueAsItCounts() {
        var plan = new EscalationPlan(
                List.of(EscalationPlan.Step.at(1, 100), EscalationPlan.Step.after(2, Duration.ofHours(4))));
        var terms = new ClockRules(new VersionRef("P", 1), CALENDAR, Target.working(Duration.ofHours(6)), plan, null);
        var clock = started(KEY, terms);

        var breached = clock.after(clock.tick(terms, at(2, "15:00")));

        assertThat(breached.levels()).containsExactly(1);
        assertThat(breached.wakeAt()).isEqualTo(at(3, "11:00"));
    }

    @Test
    void escalatesNoMoreOnceItWasStopped() {
        var breached = running().after(running().tick(TERMS, at(3, "11:00")));
        assertThat(breached.wakeAt()).isEqualTo(at(3, "13:30"));

        var stopped = breached.after(breached.stop(at(3, "12:00"), TERMS, Worlds.typed(at(3, "12:00"))));

        assertThat(stopped.tick(TERMS, at(20, "12:00"))).isEmpty();
        assertThat(stopped.took().elapsed()).isEqualTo(Duration.ofHours(11));
    }

    // Other terms.

    @Test
    void comesDueLaterUnderAKinderPolicyAndKeepsWhatItTold() {
        var warned = running().after(running().tick(TERMS, at(2, "16:30")));
        var wanted = terms(20, 2, null);

        var events = warned.retarget(TERMS, wanted, Retargeted.Reason.POLICY_CHANGED, at(3, "10:00"));

        assertThat(names(events)).containsExactly("Retargeted");
        var clock = warned.after(events);
        assertThat(clock.due()).isEqualTo(at(4, "13:00"));
        assertThat(clock.basis().policy()).isEqualTo(new VersionRef("P", 2));
        assertThat(names(clock.tick(wanted, at(4, "11:00")))).containsExactly("Warned");
    }

    @Test
    void onlyNotesANewVersionThatLeavesItsDueAsItIs() {
        var calendar = calendar("09:00-17:00", 2);
        var wanted = new ClockRules(new VersionRef("P", 2), calendar, TERMS.target(), EscalationPlan.NONE, null);

        var events = running().retarget(TERMS, wanted, Retargeted.Reason.CALENDAR_CHANGED, at(2, "10:00"));

        assertThat(names(events)).containsExactly("Noted");
        var clock = running().after(events);
        assertThat(clock.due()).isEqualTo(running().due());
        assertThat(clock.basis().calendar()).isEqualTo(new VersionRef("C", 2));
        assertThat(clock.wakeAt()).isEqualTo(clock.due());
        assertThat(clock.retarget(wanted, wanted, Retargeted.Reason.CALENDAR_CHANGED, at(2, "11:00")))
                .isEmpty();
    }

    @Test
    void countsAnewByANewCalendar() {
        var wanted = new ClockRules(
                new VersionRef("P", 1), calendar("09:00-12:00", 2), TERMS.target(), EscalationPlan.DEFAULT, null);

        var events = running().retarget(TERMS, wanted, Retargeted.Reason.CALENDAR_CHANGED, at(2, "10:00"));

        assertThat(only(events, Retargeted.class).due()).isEqualTo(at(5, "10:00"));
    }

    @Test
    void cannotBeSavedByAKinderPolicyThatComesTooLate() {
        var events = running().retarget(TERMS, terms(20, 2, null), Retargeted.Reason.RECLASSIFIED, at(3, "12:00"));

        assertThat(names(events)).containsExactly("Breached");
        assertThat(only(events, Breached.class).at()).isEqualTo(at(3, "11:00"));
        assertThat(only(events, Breached.class).reason()).isEqualTo(Breach.Reason.DUE_PASSED);
    }

    @Test
    void changesWhatIsLeftWhileItStandsStill() {
        var clock = paused(at(2, "12:00"), TERMS);

        var events = clock.retarget(TERMS, terms(5, 2, null), Retargeted.Reason.RECLASSIFIED, at(3, "10:00"));

        assertThat(only(events, Retargeted.class).remaining()).isEqualTo(Duration.ofHours(2));
        assertThat(only(events, Retargeted.class).due()).isNull();
        assertThat(clock.after(events).status()).isEqualTo(Status.PAUSED);
    }

    @Test
    void isBreachedByACutEvenWhileItStandsStill() {
        var clock = paused(at(2, "12:00"), TERMS);

        var events = clock.retarget(TERMS, terms(2, 2, null), Retargeted.Reason.RECLASSIFIED, at(3, "10:00"));

        assertThat(names(events)).containsExactly("Retargeted", "Breached");
        assertThat(only(events, Breached.class).at()).isEqualTo(at(3, "10:00"));
        assertThat(clock.after(events).pauses()).noneMatch(Pause::open);
    }

    @Test
    void countsFromTheEarlierStartOfAComplaintThatIsJoinedToIt() {
        var events = running()
                .countFrom(at(1, "09:00").minus(Duration.ofHours(20)), TERMS, Optional.empty(), at(2, "10:00"));

        assertThat(running().countFrom(running().start(), TERMS, Optional.empty(), at(3, "10:00")))
                .isEmpty();
        assertThat(names(events)).containsExactly("Retargeted");
        assertThat(running().after(events).start()).isEqualTo(at(1, "09:00").minus(Duration.ofHours(20)));
    }

    // Other targets.

    @Test
    void waitsForAMomentThatWasAgreedOnDayAndNight() {
        var terms = terms(Target.until(at(7, "20:00")), 1, null);
        var key = new Clock.Key(Metric.PROMISE, 1, "p-1");

        var clock = started(key, terms);

        assertThat(clock.due()).isEqualTo(at(7, "20:00"));
        assertThat(names(clock.stop(at(7, "20:00"), terms, Worlds.typed(at(9, "09:00")))))
                .containsExactly("Met");
        assertThat(clock.wakeAt()).isEqualTo(at(2, "09:00").plus(Duration.ofMinutes(131 * 60 * 3 / 4)));
    }

    @Test
    void isDueAtOnceWhenTheMomentHasPassedAlready() {
        var terms = terms(Target.until(at(1, "20:00")), 1, null);

        var clock = started(new Clock.Key(Metric.PROMISE, 1, "p-1"), terms);

        assertThat(clock.due()).isEqualTo(at(2, "09:00"));
    }

    // Several clocks.

    @Test
    void isStartedOnce() {
        var clocks = Clocks.NONE.after(Clocks.NONE.start(KEY, at(2, "09:00"), TERMS));

        assertThat(clocks.start(KEY, at(3, "09:00"), TERMS)).isEmpty();
        assertThat(clocks.start(Clock.Key.of(Metric.RESOLUTION, 2), at(3, "09:00"), TERMS))
                .hasSize(1);
    }

    @Test
    void takesOnlyItsOwnEvents() {
        var other = Clock.Key.of(Metric.FIRST_RESPONSE, 1);
        var clocks = Clocks.NONE
                .after(Clock.start(KEY, at(2, "09:00"), TERMS))
                .after(Clock.start(other, at(2, "09:00"), terms(2, 1, null)));

        var events =
                new ArrayList<>(clocks.one(other, it -> it.stop(at(2, "10:00"), TERMS, Worlds.typed(at(2, "10:00")))));
        var after = clocks.after(events);

        assertThat(after.find(other).orElseThrow().status()).isEqualTo(Status.MET);
        assertThat(after.find(KEY)).contains(running());
        assertThat(clocks.wakeAt()).contains(at(2, "10:30"));
        assertThat(after.wakeAt()).contains(at(2, "16:30"));
        assertThat(Clocks.NONE.after(events)).isEqualTo(Clocks.NONE);
        assertThat(after.each(it -> it.tick(TERMS, at(3, "11:00")))).hasSize(4);
        assertThat(events).noneMatch(Noted.class::isInstance).noneMatch(Stopped.class::isInstance);
    }
}
