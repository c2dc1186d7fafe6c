package dev.redress.resolution.domain;

import static dev.redress.resolution.domain.Given.at;
import static dev.redress.resolution.domain.Given.cause;
import static dev.redress.resolution.domain.Given.minute;
import static dev.redress.resolution.domain.Given.solution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.redress.resolution.domain.CaseEvent.CaseRejected;
import dev.redress.resolution.domain.CaseEvent.CaseReopened;
import dev.redress.resolution.domain.CaseEvent.CaseResolved;
import dev.redress.resolution.domain.CaseEvent.SolutionProposed;
import dev.redress.resolution.domain.Cause.RootCause;
import dev.redress.resolution.domain.Contact.Direction;
import dev.redress.resolution.domain.Proposal.Evidence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** The laws of a case, on random sequences of commands and messages. */
class CaseLawsTest {

    /**
     * Something that is asked or told.
     *
     * @param ready whether its time has come; what is told waits until then
     */
    record Step(String name, Predicate<Case> ready, Function<Case, List<CaseEvent>> decide) {
        static Step command(String name, Function<Case, List<CaseEvent>> decide) {
            return new Step(name, it -> true, decide);
        }

        static Step message(String name, Predicate<Case> ready, Function<Case, List<CaseEvent>> decide) {
            return new Step(name, ready, decide);
        }

        /** What happens; nothing when it is refused or its time has not come. */
        List<CaseEvent> on(Case it) {
            try {
                return ready.test(it) ? decide.apply(it) : List.of();
            } catch (Refusal refused) {
                return List.of();
            }
        }

        boolean done(Case it) {
            try {
                return ready.test(it) && decide.apply(it) != null;
            } catch (Refusal refused) {
                return false;
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Step RECEIVED = Step.message("received", it -> true, it -> it.heard(Given.complaint()));
    private static final Step TRIAGED = Step.message("triaged", it -> true, it -> it.open(Given.verdict()));

    private static Step reopened(int cycle) {
        return Step.message(
                "reopened " + cycle,
                it -> it.ended(cycle - 1),
                it -> it.reopen(cycle, Given.reopening(60 * (cycle - 1))));
    }

    private static Step closed(int cycle) {
        return Step.message("closed " + cycle, it -> it.ended(cycle), it -> it.close(cycle, Given.closing(60 * cycle)));
    }

    @Provide
    Arbitrary<Step> steps() {
        var minutes = Arbitraries.integers().between(0, 240);
        return Arbitraries.frequencyOf(List.of(
                Tuple.of(1, Arbitraries.just(RECEIVED)),
                Tuple.of(3, Arbitraries.just(TRIAGED)),
                Tuple.of(2, Arbitraries.integers().between(2, 4).map(CaseLawsTest::reopened)),
                Tuple.of(1, Arbitraries.integers().between(1, 4).map(CaseLawsTest::closed)),
                Tuple.of(8, commands(minutes))));
    }

    private static Arbitrary<Step> commands(Arbitrary<Integer> minutes) {
        var contacts = Combinators.combine(
                        Arbitraries.of(Channel.PHONE, Channel.EMAIL),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(true, false),
                        minutes)
                .as((channel, direction, reached, at) -> {
                    var contact = new Contact(channel, direction, reached, minute(at), "", at(240));
                    return Step.command("contact " + contact, it -> it.contact(contact, Given.SKEW));
                });
        var causes = Arbitraries.of(RootCause.SUPPLIER, RootCause.LOGISTICS)
                .map(root -> Step.command("cause " + root, it -> it.findCause(cause(root, 240))));
        var proposals = Arbitraries.of(Remedy.Kind.APOLOGY, Remedy.Kind.GIFT)
                .map(kind -> Step.command("propose " + kind, it -> it.propose(solution(kind), at(240))));
        var answers = Arbitraries.of(
                Step.command("accept", it -> it.accept(Evidence.CALL, at(240))),
                Step.command("accept in writing", it -> it.accept(Evidence.LETTER, at(240))),
                Step.command("decline", it -> it.decline("no", at(240))));
        var ends = Arbitraries.of(
                Step.command("resolve", it -> it.resolve(Resolution.Outcome.UPHELD, "", at(240))),
                Step.command("resolve otherwise", it -> it.resolve(Resolution.Outcome.SETTLED, "", at(240))),
                Step.command("refuse", it -> it.refuse(Given.rejection(240))));
        return Arbitraries.oneOf(contacts, causes, proposals, answers, ends);
    }

    private static List<CaseEvent> history(List<Step> steps) {
        var events = new ArrayList<CaseEvent>();
        var it = Case.unheard(Given.ID);
        for (var step : steps) {
            var happened = step.on(it);
            events.addAll(happened);
            it = it.after(happened);
        }
        return events;
    }

    @Property
    void theFoldOfAnySplitIsTheFoldOfTheWhole(
            @ForAll @Size(max = 40) List<@From("steps") Step> steps, @ForAll @IntRange(max = 60) int at) {
        var events = history(steps);
        var split = Math.min(at, events.size());

        var whole = Case.unheard(Given.ID).after(events);
        var parts = Case.unheard(Given.ID).after(events.subList(0, split)).after(events.subList(split, events.size()));

        assertThat(parts).isEqualTo(whole);
    }

    @Property
    void whatIsSaidTwiceIsDoneOnce(@ForAll @Size(max = 40) List<@From("steps") Step> steps) {
        var it = Case.unheard(Given.ID);
        for (var step : steps) {
            var happened = step.on(it);
            it = it.after(happened);
            if (!happened.isEmpty()) {
                assertThat(step.done(it)).as("%s is taken again", step).isTrue();
                assertThat(step.on(it)).as("%s again", step).isEmpty();
            }
        }
    }

    @Property
    void factsAreNeverRefused(@ForAll @Size(max = 40) List<@From("steps") Step> steps, @ForAll Random chance) {
        var events = new ArrayList<>(history(steps));
        Collections.shuffle(events, chance);

        assertThatCode(() -> Case.unheard(Given.ID).after(events)).doesNotThrowAnyException();
        var messages = List.of(RECEIVED, TRIAGED, reopened(2), reopened(3), closed(1), closed(2));
        var it = Case.unheard(Given.ID).after(history(steps));
        for (var message : messages) {
            if (message.ready().test(it)) {
                assertThatCode(() -> message.decide().apply(it)).doesNotThrowAnyException();
            }
        }
    }

    @Property
    void eachMoveIsInTheTableAndEachStageIsReached(@ForAll @Size(min = 20, max = 60) List<@From("steps") Step> steps) {
        var it = Case.unheard(Given.ID);
        for (var event : history(steps)) {
            var after = event.applyTo(it);
            if (it.opened() && after.stage() != it.stage()) {
                assertThat(it.stage().next()).as("after %s", event).contains(after.stage());
            }
            it = after;
            Statistics.collect(it.opened() ? it.stage().name() : "none");
        }
        Statistics.coverage(seen -> {
            for (var stage : Stage.values()) {
                seen.check(stage.name()).count(count -> count > 0);
            }
        });
    }

    @Property
    void cyclesAndRoundsRiseByOneAndACycleEndsOnce(@ForAll @Size(max = 60) List<@From("steps") Step> steps) {
        var cycle = 1;
        var round = 0;
        var ends = 0;
        for (var event : history(steps)) {
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
            } else if (event instanceof CaseResolved || event instanceof CaseRejected) {
                ends++;
                assertThat(ends).isEqualTo(1);
            }
        }
    }

    @Property
    void nothingEndsBeforeAPersonHasAnsweredTheCustomer(@ForAll @Size(max = 60) List<@From("steps") Step> steps) {
        Case.unheard(Given.ID).after(history(steps)).cycles().stream()
                .filter(it -> it.resolution() != null || it.rejection() != null)
                .forEach(it -> assertThat(it.contacts()).anyMatch(Contact::response));
    }

    /**
     * Two cycles, told on three topics and worked on by a person who tries again what cannot be done yet: whatever comes
     * first, the same case comes of it.
     */
    @Property
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
        var lanes = List.<Queue<Step>>of(
                new ArrayDeque<>(List.of(RECEIVED)),
                new ArrayDeque<>(List.of(TRIAGED)),
                new ArrayDeque<>(List.of(reopened(2), closed(2))),
                new ArrayDeque<>(List.of(
                        Step.command("call", it -> it.contact(Given.call(true, 10), Given.SKEW)),
                        Step.command("cause", it -> it.findCause(cause(RootCause.SUPPLIER, 20))),
                        Step.command("propose", it -> it.propose(solution(Remedy.Kind.GIFT), at(30))),
                        Step.command("accept", it -> it.accept(Evidence.CALL, at(40))),
                        Step.command("resolve", it -> it.resolve(Resolution.Outcome.UPHELD, "", at(50))),
                        Step.command("call again", it -> it.contact(Given.call(true, 70), Given.SKEW)),
                        Step.command("refuse", it -> it.refuse(Given.rejection(80))))));
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

    private static boolean canGoOn(Queue<Step> lane, Case it) {
        return !lane.isEmpty() && lane.element().done(it);
    }

    private static Case advance(Case it, Queue<Step> lane) {
        return canGoOn(lane, it) ? it.after(lane.remove().decide().apply(it)) : it;
    }
}
