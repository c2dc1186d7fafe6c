package dev.redress.followup.followups.domain;

import static dev.redress.followup.followups.domain.GivenFollowUps.NOW;
import static dev.redress.followup.followups.domain.GivenFollowUps.SCORES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.followups.domain.FollowUpEvent.Assigned;
import dev.redress.followup.followups.domain.FollowUpEvent.Attempted;
import dev.redress.followup.followups.domain.FollowUpEvent.Closed;
import dev.redress.followup.followups.domain.FollowUpEvent.FeedbackHeard;
import dev.redress.followup.followups.domain.FollowUpEvent.Planned;
import dev.redress.followup.followups.domain.FollowUpEvent.Renewed;
import dev.redress.followup.followups.domain.FollowUpEvent.Reopened;
import dev.redress.followup.followups.domain.FollowUpEvent.Surveyed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * What holds for every history: cases that end, news of who handled them and why, attempts of all kinds, answers on a page,
 * customers who come back, and time that passes, in any order.
 */
class FollowUpsLawsTest {
    private static final List<String> PEOPLE = List.of("E3001", "E3002", "E3003", "E3009", "E2011");

    private interface Decision extends BiFunction<FollowUps, FollowUpContext, List<FollowUpEvent>> {}

    /** One thing that may happen, some time after the one before; {@code twice} lets it happen again at once. */
    private record Step(Decision decision, Duration later, boolean twice) {}

    /** Something that happened, and what was known before it. */
    private record Told(FollowUps before, FollowUpEvent event) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        var cycles = Arbitraries.integers().between(1, 4);
        var people = Arbitraries.of(PEOPLE);
        Arbitrary<Decision> ends = Combinators.combine(cycles, Arbitraries.of(CycleEnd.class), people)
                .as((cycle, after, by) -> (it, context) -> it.caseEnded(cycle, after, NOW, by, context));
        Arbitrary<Decision> handlers = people.map(code -> (it, context) -> it.handlerChanged("D", code, context));
        Arbitrary<Decision> causes = Combinators.combine(cycles, Arbitraries.of("SERVICE", "FOLLOWUP", ""), people)
                .as((cycle, department, person) ->
                        (it, context) -> it.causeFound(new FoundCause(cycle, department, person), context));
        Arbitrary<Decision> attempts = Combinators.combine(
                        cycles,
                        Arbitraries.of(AttemptResult.class),
                        Arbitraries.of(Solved.class),
                        Arbitraries.of(FollowUpChannel.PHONE, FollowUpChannel.EMAIL),
                        people)
                .as((cycle, result, solved, channel, by) -> (it, context) ->
                        it.attempt(cycle, report(channel, result, solved, by, context.now()), context));
        Arbitrary<Decision> answers = Combinators.combine(
                        cycles,
                        Arbitraries.of(Solved.class),
                        Arbitraries.integers().between(1, 5))
                .as((cycle, solved, mark) -> (it, context) -> it.answer(
                        cycle, new PageAnswers(solved, new SurveyScores(mark, 3, 3), "", "!", "?", ""), context));
        Arbitrary<Decision> requests = Combinators.combine(cycles, people)
                .as((cycle, by) -> (it, context) -> it.reopen(
                        cycle,
                        new ReopeningClaim(
                                FollowUpReason.DISSATISFIED, FollowUpChannel.PHONE, "Hm.", context.now(), by),
                        context));
        Arbitrary<Decision> praise = Combinators.combine(cycles, people)
                .as((cycle, by) -> (it, context) -> it.heard(
                        cycle, new Feedback(0, Feedback.Kind.PRAISE, "!", "", "", context.now(), by), context));
        Arbitrary<Decision> wishes = Combinators.combine(cycles, people)
                .as((cycle, agent) -> (it, context) -> it.assign(cycle, agent, "E2007", context));
        Arbitrary<Decision> looks = Arbitraries.just((it, context) -> it.awake(context));
        Arbitrary<Decision> withdrawals = Arbitraries.just((it, context) -> it.withdrawn(context.now()));
        var whatever = Arbitraries.frequencyOf(
                Tuple.of(1, withdrawals),
                Tuple.of(4, ends),
                Tuple.of(1, handlers),
                Tuple.of(1, causes),
                Tuple.of(8, attempts),
                Tuple.of(1, answers),
                Tuple.of(1, requests),
                Tuple.of(1, praise),
                Tuple.of(1, wishes),
                Tuple.of(2, looks));
        var pauses = Arbitraries.frequency(
                Tuple.of(6, Duration.ofHours(1)),
                Tuple.of(6, Duration.ofHours(5)),
                Tuple.of(2, Duration.ZERO),
                Tuple.of(1, Duration.ofDays(20)));
        return Combinators.combine(whatever, pauses, Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    private static AttemptReport report(
            FollowUpChannel channel, AttemptResult result, Solved solved, String by, Instant at) {
        return new AttemptReport(
                channel,
                result,
                at,
                result == AttemptResult.CALL_LATER ? at.plusSeconds(9) : null,
                result.answered() ? solved : null,
                result.answered() ? SCORES : null,
                "",
                by);
    }

    private static List<Told> play(List<Step> history) {
        var told = new ArrayList<Told>();
        var it = GivenFollowUps.known();
        var now = NOW;
        for (var step : history) {
            now = now.plus(step.later());
            for (var time = 0; time < (step.twice() ? 2 : 1); time++) {
                for (var event : decide(step, it, GivenFollowUps.context(now))) {
                    told.add(new Told(it, event));
                    it = event.applyTo(it);
                }
            }
        }
        return told;
    }

    private static List<FollowUpEvent> decide(Step step, FollowUps it, FollowUpContext context) {
        try {
            return step.decision().apply(it, context);
        } catch (FollowUpRefusal e) {
            return List.of();
        }
    }

    private static <T> List<T> of(List<Told> told, Class<T> type) {
        return told.stream()
                .map(Told::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Property
    void plansEachCycleOnceAndInOrder(@ForAll("histories") List<Step> history) {
        assertThat(of(play(history), Planned.class))
                .extracting(Planned::cycle)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property
    void closesAndReopensEachCycleAtMostOnceAndInThisOrder(@ForAll("histories") List<Step> history) {
        var told = play(history);

        assertThat(of(told, Closed.class)).extracting(Closed::cycle).doesNotHaveDuplicates();
        assertThat(of(told, Reopened.class)).extracting(Reopened::cycle).doesNotHaveDuplicates();
        for (var it : told) {
            if (it.event() instanceof Closed closed) {
                assertThat(it.before().followUp(closed.cycle()).orElseThrow().state())
                        .isEqualTo(FollowUpState.PLANNED);
            }
        }
    }

    @Property
    void asksNobodyAfterTheEnd(@ForAll("histories") List<Step> history) {
        for (var it : play(history)) {
            var cycle = it.event() instanceof Attempted attempted
                    ? attempted.cycle()
                    : it.event() instanceof Assigned assigned ? assigned.cycle() : 0;
            if (cycle > 0) {
                assertThat(it.before().followUp(cycle).orElseThrow().open()).isTrue();
            }
        }
    }

    @Property
    void numbersAttemptsAndFeedbackFromOneWithoutGaps(@ForAll("histories") List<Step> history) {
        var told = play(history);

        for (var cycle = 1; cycle <= 4; cycle++) {
            var wanted = cycle;
            counts(of(told, Attempted.class).stream()
                    .filter(it -> it.cycle() == wanted)
                    .map(it -> it.attempt().number())
                    .toList());
            counts(of(told, FeedbackHeard.class).stream()
                    .filter(it -> it.cycle() == wanted)
                    .map(it -> it.feedback().number())
                    .toList());
        }
    }

    private static void counts(List<Integer> numbers) {
        for (var i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1);
        }
    }

    @Property
    void surveysEachCycleAtMostOnce(@ForAll("histories") List<Step> history) {
        var told = play(history);

        assertThat(of(told, Surveyed.class)).extracting(Surveyed::cycle).doesNotHaveDuplicates();
        var interviewed = of(told, Attempted.class).stream()
                .filter(it -> it.attempt().result().answered())
                .map(Attempted::cycle)
                .toList();
        assertThat(of(told, Surveyed.class).stream()
                        .filter(it -> it.survey().way() == SurveyWay.INTERVIEW)
                        .map(Surveyed::cycle))
                .isEqualTo(interviewed);
    }

    @Property
    void neverGivesItToAPartyNorHearsOne(@ForAll("histories") List<Step> history) {
        for (var it : play(history)) {
            var staff = GivenFollowUps.context(NOW).roster().staff();
            if (it.event() instanceof Assigned assigned) {
                assertThat(staff.party(assigned.agent(), it.before().parties())).isFalse();
                assertThat(assigned.agent()).isNotEqualTo(assigned.previous());
            }
            if (it.event() instanceof Attempted attempted) {
                assertThat(staff.party(attempted.attempt().by(), it.before().parties()))
                        .isFalse();
            }
        }
    }

    @Property
    void wishesANewComplaintAtMostOnce(@ForAll("histories") List<Step> history) {
        assertThat(of(play(history), Renewed.class)).hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void beginsNoReopeningLowerThanTheOneBefore(@ForAll("histories") List<Step> history) {
        assertThat(of(play(history), Reopened.class))
                .extracting(Reopened::levelFloor)
                .isSorted();
    }

    @Property
    void saidTwiceIsDoneOnce(@ForAll("histories") List<Step> history) {
        var once = history.stream()
                .map(it -> new Step(it.decision(), it.later(), false))
                .toList();
        var always = history.stream()
                .map(it -> new Step(it.decision(), it.later(), true))
                .toList();

        assertThat(of(play(always), FollowUpEvent.class)).isEqualTo(of(play(once), FollowUpEvent.class));
    }

    @Property
    void looksAgainLaterThanNow(@ForAll("histories") List<Step> history) {
        var it = GivenFollowUps.known();
        var now = NOW;
        for (var step : history) {
            now = now.plus(step.later());
            it = it.after(decide(step, it, GivenFollowUps.context(now)));
            var awake = it.after(it.awake(GivenFollowUps.context(now)));
            assertThat(awake.wakeAt().filter(now::isBefore)).isEqualTo(awake.wakeAt());
        }
    }

    @Property
    void givesUpExactlyWhenEnoughAttemptsCount(@ForAll("histories") List<Step> history) {
        var followUps = GivenFollowUps.known().after(of(play(history), FollowUpEvent.class));

        followUps.all().forEach(it -> {
            var attempts = it.attempts();
            var enough = AttemptTally.of(attempts, GivenFollowUps.POLICY).enough(GivenFollowUps.POLICY);
            var before = attempts.isEmpty() ? attempts : attempts.subList(0, attempts.size() - 1);
            assertThat(AttemptTally.of(before, GivenFollowUps.POLICY).enough(GivenFollowUps.POLICY))
                    .isFalse();
            if (it.end() != null && it.end().reason() == FollowUpReason.UNREACHABLE) {
                assertThat(enough).isTrue();
            }
            if (enough) {
                assertThat(it.open()).isFalse();
            }
        });
    }
}
