package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.merged;
import static dev.redress.resolution.casework.domain.Given.minute;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.other;
import static dev.redress.resolution.casework.domain.Given.system;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Given.unmerged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.casework.domain.Steps.Life;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockEvent.Cancelled;
import dev.redress.resolution.clocks.domain.Durations;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.Pause;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Complaints that are handled together. */
class MergerTest {
    private static final Clock.Key RESOLUTION = Clock.Key.of(Metric.RESOLUTION, 1);

    /** What counts of a clock: all but how often something happened to it, and when that was noticed. */
    private record Counted(
            Clock.Key key,
            Instant start,
            Clock.Status status,
            List<Pause> pauses,
            Instant due,
            Instant stoppedAt,
            Durations took,
            Instant lateAt) {
        static List<Counted> of(Case it) {
            return it.clocks().all().stream()
                    .filter(clock -> clock.key().metric() != Metric.TASK)
                    .map(clock -> new Counted(
                            clock.key(),
                            clock.start(),
                            clock.status(),
                            clock.pauses(),
                            clock.due(),
                            clock.stoppedAt(),
                            clock.took(),
                            clock.breach() == null ? null : clock.breach().breachedAt()))
                    .toList();
        }
    }

    private static List<Clock> open(Case it) {
        return it.clocks().all().stream().filter(clock -> clock.status().open()).toList();
    }

    private static Clock resolution(Case it) {
        return it.clocks().find(RESOLUTION).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void standsAsideWhenItIsOpenAndKeepsItsEndWhenItHasEnded(Stage stage) {
        var after = merged(in(stage), 60);

        assertThat(after.stage()).isEqualTo(stage.open() ? Stage.MERGED : stage);
        if (stage.open()) {
            assertThat(open(after)).isEmpty();
            assertThat(after.wakeAt()).isEmpty();
            assertThat(after.possible(on(71))).isEmpty();
        }
    }

    @Test
    void cancelsEveryClockForThatReason() {
        var before = in(Stage.CAUSE_FOUND);
        var running = open(before).stream().map(Clock::key).toList();

        var events = before.decide(system(70), it -> it.merged(Given.into(60)));

        assertThat(events)
                .filteredOn(ClockMoved.class::isInstance)
                .extracting(it -> ((ClockMoved) it).event())
                .extracting(Cancelled.class::cast)
                .allSatisfy(it -> {
                    assertThat(it.reason()).isEqualTo(Cancelled.Reason.MERGED);
                    assertThat(it.at()).isEqualTo(minute(60));
                })
                .extracting(Cancelled::key)
                .containsExactlyInAnyOrderElementsOf(running);
    }

    @Test
    void dropsTasksAndSaysWhy() {
        var tasked =
                then(in(Stage.ACCEPTED), on(45), it -> it.execution(on(45)).setTask(Given.ask(Purpose.CARRY_OUT, 600)));

        var after = merged(tasked, 60);

        assertThat(after.current().execution().tasks()).noneMatch(Execution.Task::open);
        assertThat(after.current().execution().tasks())
                .last()
                .extracting(it -> it.dropped().reason())
                .isEqualTo("the complaint is handled with another one");
    }

    @Test
    void refusesWhatHandlersAskAndNamesTheMaster() {
        var after = in(Stage.MERGED);

        assertThatExceptionOfType(CaseRefusal.class)
                .isThrownBy(() -> after.decide(on(70), it -> it.contact(on(70)).note("is angry")))
                .withMessageContaining(Given.MASTER.master());
    }

    @Test
    void isTheSameWhetherItsOpeningOrItsMergerIsHeardFirst() {
        var heard = then(Case.unheard(Given.ID), system(0), it -> it.heard(Given.complaint()));
        var early = then(merged(heard, 3), system(4), it -> it.open(Given.verdict()));

        var inOrder = merged(in(Stage.ASSIGNED), 3);

        assertThat(early.stage()).isEqualTo(Stage.MERGED).isEqualTo(inOrder.stage());
        assertThat(Counted.of(unmerged(early, 9))).isEqualTo(Counted.of(unmerged(inOrder, 9)));
    }

    @Test
    void aWithdrawalEndsIt() {
        var after = then(in(Stage.MERGED), system(60), it -> it.withdrawn(Given.withdrawal(60)));

        assertThat(after.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(unmerged(after, 70).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void theMastersClocksCountFromTheEarliestBeginning() {
        var before = in(Stage.CAUSE_FOUND);
        var later = then(before, system(60), it -> it.joined(other("later", 5, 60)));
        var earlier = then(later, system(61), it -> it.joined(other("earlier", -30, 61)));

        assertThat(Counted.of(later)).isEqualTo(Counted.of(before));
        assertThat(resolution(earlier).start()).isEqualTo(minute(-30));
        assertThat(earlier.clocks()
                        .find(Clock.Key.of(Metric.FINDINGS_REPLY, 1))
                        .orElseThrow()
                        .start())
                .isEqualTo(before.clocks()
                        .find(Clock.Key.of(Metric.FINDINGS_REPLY, 1))
                        .orElseThrow()
                        .start());
    }

    @Test
    void theMastersClocksCountTheSameWhicheverIsHeardFirst() {
        var heard = then(Case.unheard(Given.ID), system(0), it -> it.heard(Given.complaint()));
        var early = then(heard, system(1), it -> it.joined(other("c2", -30, 1)));

        var opened = then(early, system(1), it -> it.open(Given.verdict()));

        assertThat(Counted.of(opened))
                .isEqualTo(Counted.of(then(in(Stage.ASSIGNED), system(1), it -> it.joined(other("c2", -30, 1)))));
    }

    @Test
    void whatWasLateOnlyForAnotherIsNotLateOncePartedFromIt() {
        var before = in(Stage.CAUSE_FOUND);
        var late = then(before, system(60), it -> it.joined(other("c2", -100_000, 60)));

        var after = then(late, system(70), it -> it.parted("c2", new Stamp("E2210", minute(70))));

        assertThat(resolution(late).status()).isEqualTo(Clock.Status.BREACHED);
        assertThat(Counted.of(after)).isEqualTo(Counted.of(before));
    }

    @Test
    void whatHadStoodStillStandsStillAgain() {
        var waiting = then(
                in(Stage.CAUSE_FOUND), on(52), it -> it.contact(on(52)).pause(PauseReason.AWAITING_CUSTOMER_INFO, ""));

        var after = unmerged(merged(waiting, 60), 70);

        assertThat(resolution(after).status()).isEqualTo(Clock.Status.PAUSED);
        assertThat(after.waiting()).isEqualTo(waiting.waiting());
        assertThat(after.wakeAt()).isEqualTo(waiting.wakeAt());
    }

    @Provide
    Arbitrary<Life> lives() {
        return Steps.lives();
    }

    /** A merger that is undone was never; and one of which only the time is heard late is the same. */
    @Property(tries = 100)
    void mergedAndUnmergedIsNeverMerged(@ForAll("lives") Life life, @ForAll @IntRange(max = 40_000) int apart) {
        for (var lived : Steps.live(life)) {
            var it = lived.after();
            if (!it.opened() || it.joint().into() != null) {
                continue;
            }
            var at = lived.context();
            var later = new DecisionContext(
                    at.staff(), at.rules(), Actor.SYSTEM, at.now().plusSeconds(60L * apart), at.zone());
            var merged = it.after(it.decide(
                    later(at, 0),
                    before -> before.merged(new MergedInto(
                            Given.MASTER.master(), Joint.Reason.SAME_MATTER, new Stamp("E2210", at.now())))));
            var back = merged.after(merged.decide(later, before -> before.unmerged(new Stamp("E2210", later.now()))));

            assertThat(back.stage()).isEqualTo(it.stage());
            assertThat(back.waiting()).isEqualTo(it.waiting());
            var settled = back.after(back.wake(later));
            var never = it.after(it.wake(later));
            assertThat(Counted.of(settled)).as("after %s", lived.step()).isEqualTo(Counted.of(never));
            Statistics.collect(it.stage().open());
        }
    }

    private static DecisionContext later(DecisionContext it, int minutes) {
        return new DecisionContext(
                it.staff(), it.rules(), Actor.SYSTEM, it.now().plusSeconds(60L * minutes), it.zone());
    }

    /** The clocks of a master that has let the other one go are its own, in whatever it has lived. */
    @Property(tries = 100)
    void joinedAndPartedIsNeverJoined(
            @ForAll("lives") Life life, @ForAll @IntRange(min = 1, max = 20_000) int earlier) {
        for (var lived : Steps.live(life)) {
            var it = lived.after();
            if (!it.opened()
                    || it.joint().into() != null
                    || !it.joint().joined().isEmpty()) {
                continue;
            }
            var at = later(lived.context(), 0);
            var woken = it.after(it.wake(at));
            var stamp = new Stamp("E2210", at.now());
            var joined = woken.after(woken.decide(
                    at,
                    before -> before.joined(
                            new JoinedComplaint("c9", "no c9", Joint.Reason.SAME_MATTER, minute(-earlier), stamp))));
            var back = joined.after(joined.decide(at, before -> before.parted("c9", stamp)));

            assertThat(Counted.of(back)).as("after %s", lived.step()).isEqualTo(Counted.of(woken));
            Statistics.collect(Counted.of(joined).equals(Counted.of(woken)));
        }
    }
}
