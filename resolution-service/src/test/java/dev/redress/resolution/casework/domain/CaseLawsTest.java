package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.solution;
import static dev.redress.resolution.casework.domain.Given.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.ContactEvent.CustomerReminded;
import dev.redress.resolution.casework.domain.EndingEvent.CaseRejected;
import dev.redress.resolution.casework.domain.EndingEvent.CaseResolved;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.casework.domain.ExecutionEvent.Compensated;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskSet;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseReopened;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseWithdrawn;
import dev.redress.resolution.casework.domain.OwnershipEvent.Escalated;
import dev.redress.resolution.casework.domain.OwnershipEvent.MediationOpened;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionProposed;
import dev.redress.resolution.casework.domain.Steps.Kind;
import dev.redress.resolution.casework.domain.Steps.Life;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.VerdictLaw;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** The laws of a case, on random lives. */
class CaseLawsTest {
    private static final int TRIES = 100;
    private static final Findings FINDINGS = new Findings(Channel.PHONE, "a seal", "ours", null, Given.at(25));
    private static final Execution.Pay VOUCHER =
            new Execution.Pay(Remedy.Kind.GIFT, 1, null, LocalDate.parse("2026-03-02"), "V-1");

    @Provide
    Arbitrary<Life> lives() {
        return Steps.lives();
    }

    private static List<CaseEvent> history(Life life) {
        return Steps.live(life).stream().flatMap(it -> it.events().stream()).toList();
    }

    /** The same people and rules, and the time that wakes it. */
    private static DecisionContext clock(DecisionContext it, Instant now) {
        return new DecisionContext(it.staff(), it.rules(), Actor.SYSTEM, now, it.zone());
    }

    @Property(tries = TRIES)
    void theFoldOfAnySplitIsTheFoldOfTheWhole(@ForAll("lives") Life life, @ForAll @IntRange(max = 400) int at) {
        var events = history(life);
        var split = Math.min(at, events.size());

        var whole = Case.unheard(Given.ID).after(events);
        var parts = Case.unheard(Given.ID).after(events.subList(0, split)).after(events.subList(split, events.size()));

        assertThat(parts).isEqualTo(whole);
    }

    @Property(tries = TRIES)
    void whatIsSaidTwiceIsDoneOnce(@ForAll("lives") Life life) {
        for (var it : Steps.live(life)) {
            var again = Steps.done(it.after(), it.step(), it.context());
            assertThat(again.events()).as("%s again", it.step()).isEmpty();
            if (!it.refused() && it.step().kind() == Kind.SAID) {
                assertThat(again.refused()).as("%s is taken again", it.step()).isFalse();
            }
        }
    }

    @Property(tries = TRIES)
    void factsAreNeverRefused(@ForAll("lives") Life life, @ForAll Random chance) {
        var events = new ArrayList<>(history(life));
        Collections.shuffle(events, chance);

        assertThatCode(() -> Case.unheard(Given.ID).after(events)).doesNotThrowAnyException();
    }

    /** Of so many lives that the rarest stage is reached in dozens of them. */
    @Property(tries = 10 * TRIES)
    void eachMoveIsInTheTableAndEachStageIsReached(@ForAll("lives") Life life) {
        for (var it : Steps.live(life)) {
            var from = it.before().stage();
            var to = it.after().stage();
            if (it.before().opened() && to != from) {
                assertThat(from.next()).as("%s", it.step()).contains(to);
            }
            Statistics.collect(to.name());
        }
        Statistics.coverage(seen -> {
            for (var stage : Stage.values()) {
                seen.check(stage.name()).count(count -> count > 0);
            }
        });
    }

    @Property(tries = TRIES)
    void cyclesAndRoundsRiseByOneAndACycleEndsOnce(@ForAll("lives") Life life) {
        var cycle = 1;
        var round = 0;
        var ends = 0;
        for (var event : history(life)) {
            if (event instanceof CaseReopened it) {
                assertThat(it.cycle()).isEqualTo(cycle + 1);
                assertThat(ends).isEqualTo(1);
                cycle = it.cycle();
                round = 0;
                ends = 0;
            } else if (event instanceof SolutionProposed it) {
                assertThat(it.cycle()).isEqualTo(cycle);
                assertThat(it.proposal().round()).isEqualTo(round + 1);
                round = it.proposal().round();
            } else if (event instanceof CaseResolved
                    || event instanceof CaseRejected
                    || event instanceof CaseWithdrawn) {
                ends++;
                assertThat(ends).isEqualTo(1);
            }
        }
    }

    @Property(tries = TRIES)
    void nothingEndsBeforeAPersonHasAnsweredTheCustomer(@ForAll("lives") Life life) {
        Case.unheard(Given.ID).after(history(life)).cycles().stream()
                .filter(it -> it.resolution() != null || it.rejection() != null)
                .forEach(it -> assertThat(it.contacts()).anyMatch(Contact::response));
    }

    @Property(tries = TRIES)
    void afterItWokeItSleepsUntilSomethingIsDueLater(@ForAll("lives") Life life) {
        for (var it : Steps.live(life)) {
            if (!it.after().opened()) {
                continue;
            }
            var context = clock(it.context(), it.context().now());
            var woken = it.after().after(it.after().wake(context));

            woken.wakeAt()
                    .ifPresent(
                            next -> assertThat(next).as("after %s", it.step()).isAfter(context.now()));
            assertThat(woken.wake(context)).isEmpty();
        }
    }

    @Property(tries = TRIES)
    void itWakesForSomethingAndNeverInVain(@ForAll("lives") Life life) {
        for (var it : Steps.live(life)) {
            it.after().wakeAt().ifPresent(due -> {
                var then = due.isAfter(it.context().now()) ? due : it.context().now();
                var context = clock(it.context(), then);
                assertThat(it.after().wake(context)).as("at %s", due).isNotEmpty();
            });
        }
    }

    @Property(tries = TRIES)
    void whenItWakesChangesOnlyWithSomethingThatHappened(@ForAll("lives") Life life) {
        for (var it : Steps.live(life)) {
            if (!it.before().wakeAt().equals(it.after().wakeAt())) {
                assertThat(it.events()).as("%s", it.step()).isNotEmpty();
            }
            if (it.events().isEmpty()) {
                assertThat(it.after()).isEqualTo(it.before());
            }
        }
    }

    @Property(tries = TRIES)
    void nothingIsCarriedOutOrPaidWithoutAYesToTheNewestWording(@ForAll("lives") Life life) {
        for (var it : Steps.live(life)) {
            for (var event : it.events()) {
                var carriesOut =
                        event instanceof TaskSet set && set.task().ask().purpose() == Purpose.CARRY_OUT;
                if (carriesOut || event instanceof Compensated) {
                    var proposal = it.before().current().lastProposal().orElseThrow();
                    assertThat(proposal.answer()).isNotNull();
                    assertThat(proposal.answer().accepted()).isTrue();
                    assertThat(proposal.answer().offer())
                            .isEqualTo(proposal.lastOffer().orElseThrow().number());
                    Statistics.collect(event.name());
                }
            }
        }
    }

    @Property(tries = TRIES)
    void neverDoTwoBoardsSitAtOnce(@ForAll("lives") Life life) {
        for (var it : Steps.live(life)) {
            var stands = it.before();
            for (var event : it.events()) {
                if (event instanceof MediationOpened) {
                    assertThat(stands.current().sittingBoard()).isEmpty();
                    assertThat(stands.stage().open()).isTrue();
                    Statistics.collect("called");
                }
                stands = event.on(stands);
            }
        }
    }

    @Property(tries = TRIES)
    void nothingIsResolvedWhileSomethingIsOwed(@ForAll("lives") Life life) {
        for (var it : Steps.live(life)) {
            var resolved = it.events().stream()
                    .filter(CaseResolved.class::isInstance)
                    .map(CaseResolved.class::cast)
                    .findFirst();
            if (resolved.isEmpty()) {
                continue;
            }
            var execution = it.before().current().execution();
            assertThat(execution.tasks())
                    .filteredOn(task -> task.ask().purpose() == Purpose.CARRY_OUT)
                    .noneMatch(Execution.Task::open);
            assertThat(execution.payments()).allMatch(Execution.Payment::settled);
            if (it.before().stage().agreed()) {
                assertThat(AgreedRemedies.of(it.before()).owed()).isEmpty();
            } else {
                assertThat(it.before().current().bound()).as("what binds").isEmpty();
            }
            if (it.before().verdict().nature() == Verdict.Nature.VALID) {
                assertThat(it.before().current().inquiry().findings()).isNotNull();
            }
            if (resolved.get().resolution().customerSilent()) {
                assertThat(it.before().promises()).noneMatch(Promise::open);
                assertThat(it.before().stage().silenceMayEnd()).isTrue();
                assertThat(it.before().waiting().reminders()).isEqualTo(2);
                assertThat(it.before().waiting().toSend())
                        .as("the customer was told")
                        .isTrue();
            }
            Statistics.collect(it.before().stage(), resolved.get().resolution().customerSilent());
        }
    }

    /** Each move with content that nothing could be said against. */
    private static List<CaseEvent> made(Move move, Case it, DecisionContext on) {
        return switch (move) {
            case CONTACT ->
                it.contact(on)
                        .contact(
                                Contact.of(Channel.VISIT, Contact.Direction.OUTBOUND, true, on.now(), "", on.stamp()),
                                Given.SKEW);
            case FIND_CAUSE -> it.cause(on).findCause(Given.cause(Cause.RootCause.STAFF_TRAINING, 20));
            case PROPOSE -> it.solution(on).propose(solution(Remedy.Kind.SENIOR_VISIT));
            case TURN_DOWN -> it.solution(on).turnDown("not this");
            case APPROVE -> it.solution(on).approve();
            case OFFER -> it.solution(on).offer("fr", "in the end", null);
            case ACCEPT -> it.solution(on).accept(Proposal.Evidence.LETTER, "SCAN-9", "");
            case DECLINE -> it.solution(on).decline(Proposal.Way.CALL, "never", "");
            case CARRY_OUT ->
                it.execution(on)
                        .setTask(new Execution.Ask(
                                Purpose.CARRY_OUT,
                                "QUALITY",
                                "",
                                "see to it",
                                on.now().plusSeconds(600),
                                null));
            case RESOLVE -> it.ending(on).resolve(Resolution.Outcome.SETTLED, "in the end");
            case REJECT -> it.ending(on).reject(Given.rejection(50));
        };
    }

    @Property(tries = 60)
    void whatIsNamedAsPossibleIsNotRefusedAndWhatIsRefusedWasNotNamed(@ForAll("lives") Life life) {
        for (var lived : Steps.live(life)) {
            var it = lived.after();
            if (!it.opened()) {
                continue;
            }
            for (var who : Steps.PEOPLE) {
                var on = new DecisionContext(
                        Given.STAFF, Given.RULES, who, lived.context().now(), Given.ZONE);
                for (var move : Move.values()) {
                    var named = move.possible(it, on);
                    var taken = new AtomicBoolean();
                    var refusal = catchThrowableOfType(
                            CaseRefusal.class, () -> taken.set(it.decide(on, now -> made(move, now, on)) != null));
                    assertThat(taken.get() || !named)
                            .as("%s by %s is named as possible and refused: %s", move, who.code(), refusal)
                            .isTrue();
                    Statistics.label("named").collect(move, named);
                }
            }
        }
    }

    @Property(tries = TRIES)
    void nothingLastsBeyondTheEndOfItsCycleButPromises(@ForAll("lives") Life life) {
        for (var it : Steps.live(life)) {
            var after = it.after();
            if (!after.opened() || after.stage().open() || after.stage() == Stage.MERGED) {
                continue;
            }
            assertThat(after.waiting()).isNull();
            assertThat(after.current().proposedRejection()).isNull();
            assertThat(after.current().execution().tasks()).noneMatch(Execution.Task::open);
            assertThat(after.clocks().all())
                    .filteredOn(clock -> clock.status().open())
                    .allSatisfy(clock -> assertThat(clock.key().metric()).isEqualTo(Metric.PROMISE));
        }
    }

    @Property(tries = TRIES)
    void everyEscalationOfACycleRises(@ForAll("lives") Life life) {
        var level = 0;
        for (var event : history(life)) {
            if (event instanceof CaseReopened) {
                level = 0;
            } else if (event instanceof Escalated it) {
                assertThat(it.escalation().from()).isEqualTo(level);
                assertThat(it.escalation().level()).isGreaterThan(level);
                level = it.escalation().level();
            }
        }
    }

    @Property(tries = TRIES)
    void eachClockTellsEachLevelOnceAndIsJudgedOnceButForLateFacts(@ForAll("lives") Life life) {
        var events = history(life).stream()
                .filter(ClockMoved.class::isInstance)
                .map(it -> ((ClockMoved) it).event())
                .toList();

        VerdictLaw.holds(events);
        var told = new HashSet<List<Object>>();
        for (var event : events) {
            if (event instanceof ClockEvent.Warned it) {
                assertThat(told.add(List.of(it.key(), it.level()))).isTrue();
            } else if (event instanceof ClockEvent.Escalated it) {
                assertThat(told.add(List.of(it.key(), it.level()))).isTrue();
            }
        }
    }

    @Property(tries = TRIES)
    void customersAreRemindedInOrderAndNeverTwiceAtOnce(@ForAll("lives") Life life) {
        for (var it : Steps.live(life)) {
            var reminders = it.events().stream()
                    .filter(CustomerReminded.class::isInstance)
                    .map(CustomerReminded.class::cast)
                    .toList();
            assertThat(reminders).hasSizeLessThan(2);
            reminders.forEach(reminder -> {
                assertThat(reminder.number()).isEqualTo(it.before().waiting().reminders() + 1);
                assertThat(reminder.next()).isAfter(it.context().now());
                Statistics.collect(reminder.number());
            });
        }
    }

    // What comes from several sides comes in any order.

    /** @param ready whether its time has come; what is told waits until then */
    private record Turn(Predicate<Case> ready, DecisionContext context, Function<Case, List<CaseEvent>> decide) {
        boolean possible(Case it) {
            try {
                return ready.test(it) && decide.apply(it) != null;
            } catch (CaseRefusal refused) {
                return false;
            }
        }
    }

    private static Turn told(int minute, Predicate<Case> ready, Function<Case, List<CaseEvent>> decide) {
        return new Turn(ready, system(minute), decide);
    }

    private static Turn asked(int minute, Function<Case, List<CaseEvent>> decide) {
        return new Turn(it -> true, on(minute), decide);
    }

    /**
     * Two cycles, told on three topics and worked on by a person who tries again what cannot be done yet: whatever comes
     * first, the same case comes of it.
     */
    @Property(tries = TRIES)
    void anyInterleavingOfTopicsGivesTheSameCase(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> turns, @ForAll("laneOrders") List<Integer> rest) {
        assertThat(lived(turns, rest)).isEqualTo(lived(List.of(), List.of(0, 1, 2, 3)));
    }

    @Provide
    Arbitrary<List<Integer>> laneOrders() {
        return Arbitraries.shuffle(0, 1, 2, 3);
    }

    /** Takes turns as given, and then whatever can go on first in the order of the rest. */
    private static Case lived(List<Integer> turns, List<Integer> rest) {
        var lead = on(80, "E2008", 1);
        var lanes = List.<Queue<Turn>>of(
                new ArrayDeque<>(List.of(told(0, it -> true, it -> it.heard(Given.complaint())))),
                new ArrayDeque<>(List.of(told(1, it -> true, it -> it.open(Given.verdict())))),
                new ArrayDeque<>(List.of(
                        told(60, it -> it.ended(1), it -> it.reopen(2, Given.reopening(60))),
                        told(90, it -> it.ended(2), it -> it.close(2, Given.closing(90))))),
                new ArrayDeque<>(List.of(
                        asked(10, it -> it.contact(on(10)).contact(Given.call(true, 10), Given.SKEW)),
                        asked(20, it -> it.cause(on(20)).findCause(Given.cause(Cause.RootCause.SUPPLIER, 20))),
                        asked(25, it -> it.contact(on(25)).tell(FINDINGS)),
                        asked(30, it -> it.solution(on(30)).propose(solution(Remedy.Kind.GIFT))),
                        asked(
                                35,
                                it -> it.complaint() == null
                                        ? null
                                        : it.solution(on(35)).offer("", "", null)),
                        asked(40, it -> it.solution(on(40)).accept(Proposal.Evidence.CALL, "REC-1", "")),
                        asked(45, it -> it.execution(on(45)).pay(VOUCHER)),
                        asked(50, it -> it.ending(on(50)).resolve(Resolution.Outcome.UPHELD, "")),
                        asked(70, it -> it.contact(on(70)).contact(Given.call(true, 70), Given.SKEW)),
                        new Turn(it -> true, lead, it -> it.ending(lead).reject(Given.rejection(80))))));
        var it = Case.unheard(Given.ID);
        for (var turn : turns) {
            it = advance(it, lanes.get(turn));
        }
        while (lanes.stream().anyMatch(lane -> !lane.isEmpty())) {
            var now = it;
            var next = rest.stream()
                    .map(lanes::get)
                    .filter(lane -> canGoOn(lane, now))
                    .findFirst()
                    .orElseThrow();
            it = advance(it, next);
        }
        assertThat(it.stage()).isEqualTo(Stage.CLOSED);
        return it;
    }

    private static boolean canGoOn(Queue<Turn> lane, Case it) {
        return !lane.isEmpty() && lane.element().possible(it);
    }

    private static Case advance(Case it, Queue<Turn> lane) {
        if (!canGoOn(lane, it)) {
            return it;
        }
        var turn = lane.remove();
        return Given.then(it, turn.context(), turn.decide());
    }
}
