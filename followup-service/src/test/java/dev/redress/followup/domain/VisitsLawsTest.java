package dev.redress.followup.domain;

import static dev.redress.followup.domain.Given.DUE;
import static dev.redress.followup.domain.Given.LIMITS;
import static dev.redress.followup.domain.Given.NOW;
import static dev.redress.followup.domain.Given.SCORES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.domain.FollowupEvent.Attempted;
import dev.redress.followup.domain.FollowupEvent.Ended;
import dev.redress.followup.domain.FollowupEvent.Planned;
import dev.redress.followup.domain.FollowupEvent.Surveyed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every history: cases that end, triage that is heard at any time, attempts of all kinds, in any order. */
class VisitsLawsTest {

    /** One thing that may happen; {@code twice} lets it happen again at once. */
    private record Step(Function<Visits, List<FollowupEvent>> decide, boolean twice) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Function<Visits, List<FollowupEvent>>> ends = Combinators.combine(
                        Arbitraries.integers().between(1, 4), Arbitraries.of(After.class))
                .as((cycle, after) -> it -> it.caseEnded(cycle, after, NOW.minusSeconds(99), DUE, NOW));
        Arbitrary<Function<Visits, List<FollowupEvent>>> triages =
                Arbitraries.of(Severity.class).map(severity -> it -> it.triaged(severity, "SERVICE"));
        Arbitrary<Function<Visits, List<FollowupEvent>>> attempts = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(Result.class),
                        Arbitraries.of(Solved.class),
                        Arbitraries.integers().between(0, 90))
                .as((cycle, result, solved, ago) -> it -> it.attempt(cycle, report(result, solved, ago), LIMITS, NOW));
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(3, ends), Tuple.of(1, triages), Tuple.of(8, attempts)),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    private static Report report(Result result, Solved solved, int ago) {
        var at = NOW.minusSeconds(ago);
        return new Report(
                Channel.PHONE,
                result,
                at,
                result == Result.CALL_LATER ? at.plusSeconds(9) : null,
                result.answered() ? solved : null,
                result.answered() ? SCORES : null,
                "",
                "E3001");
    }

    private static List<FollowupEvent> play(List<Step> history) {
        var told = new ArrayList<FollowupEvent>();
        var it = Visits.unheard("c");
        for (var step : history) {
            for (var time = 0; time < (step.twice() ? 2 : 1); time++) {
                var events = decide(step, it);
                told.addAll(events);
                it = Given.after(it, events);
            }
        }
        return told;
    }

    private static List<FollowupEvent> decide(Step step, Visits it) {
        try {
            return step.decide().apply(it);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static <T> List<T> of(List<FollowupEvent> told, Class<T> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Property
    void plansEachCycleOnceAndInOrder(@ForAll("histories") List<Step> history) {
        assertThat(of(play(history), Planned.class))
                .extracting(Planned::cycle)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property
    void endsEachFollowUpAtMostOnceAndTellsNothingOfItAfterwards(@ForAll("histories") List<Step> history) {
        var told = play(history);

        assertThat(of(told, Ended.class)).extracting(Ended::cycle).doesNotHaveDuplicates();
        for (var end : of(told, Ended.class)) {
            var later = told.subList(told.indexOf(end) + 1, told.size());
            assertThat(of(later, Attempted.class)).extracting(Attempted::cycle).doesNotContain(end.cycle());
            assertThat(of(later, Surveyed.class)).extracting(Surveyed::cycle).doesNotContain(end.cycle());
        }
    }

    @Property
    void numbersAttemptsFromOneWithoutGaps(@ForAll("histories") List<Step> history) {
        var told = play(history);

        for (var cycle = 1; cycle <= 4; cycle++) {
            var wanted = cycle;
            var numbers = of(told, Attempted.class).stream()
                    .filter(it -> it.cycle() == wanted)
                    .map(it -> it.attempt().number())
                    .toList();
            for (var i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(i + 1);
            }
        }
    }

    @Property
    void surveysWhoeverAnsweredAndNobodyElse(@ForAll("histories") List<Step> history) {
        var told = play(history);

        var answered = of(told, Attempted.class).stream()
                .filter(it -> it.attempt().result().answered())
                .map(Attempted::cycle)
                .toList();
        assertThat(of(told, Surveyed.class)).extracting(Surveyed::cycle).isEqualTo(answered);
    }

    @Property
    void saidTwiceIsDoneOnce(@ForAll("histories") List<Step> history) {
        var once = history.stream().map(it -> new Step(it.decide(), false)).toList();
        var always = history.stream().map(it -> new Step(it.decide(), true)).toList();

        assertThat(of(play(always), Ended.class)).isEqualTo(of(play(once), Ended.class));
        assertThat(of(play(always), Attempted.class)).isEqualTo(of(play(once), Attempted.class));
        assertThat(of(play(always), Planned.class)).isEqualTo(of(play(once), Planned.class));
    }

    @Property
    void givesUpAfterExactlyThreeAttemptsInVain(@ForAll("histories") List<Step> history) {
        var told = play(history);

        for (var cycle = 1; cycle <= 4; cycle++) {
            var wanted = cycle;
            var inVain = of(told, Attempted.class).stream()
                    .filter(it -> it.cycle() == wanted && it.attempt().result().reachedNobody())
                    .count();
            var gaveUp = of(told, Ended.class).stream()
                    .anyMatch(it -> it.cycle() == wanted && it.reason() == Reason.UNREACHABLE);
            assertThat(inVain).isLessThanOrEqualTo(3);
            assertThat(gaveUp).isEqualTo(inVain == 3);
        }
    }
}
