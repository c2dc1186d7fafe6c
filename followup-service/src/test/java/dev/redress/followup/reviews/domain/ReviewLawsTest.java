package dev.redress.followup.reviews.domain;

import static dev.redress.followup.reviews.domain.GivenReviews.CHECKLIST;
import static dev.redress.followup.reviews.domain.GivenReviews.DRAWN;
import static dev.redress.followup.reviews.domain.GivenReviews.NOW;
import static dev.redress.followup.reviews.domain.GivenReviews.STAFF;
import static dev.redress.followup.reviews.domain.GivenReviews.TODAY;
import static dev.redress.followup.reviews.domain.GivenReviews.WITHIN;
import static dev.redress.followup.reviews.domain.GivenReviews.after;
import static dev.redress.followup.reviews.domain.GivenReviews.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.reviews.domain.ReviewEvent.DisputeDecided;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewCompleted;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewDisputed;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every history, whoever says what in whatever order. */
class ReviewLawsTest {
    private static final List<String> EVERYBODY = List.of("Q1", "Q2", "Q3", "Q4", "H", "F", "L", "M", "X", "stranger");

    private record Step(Function<Review, List<ReviewEvent>> decide) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        var people = Arbitraries.of(EVERYBODY);
        var marks = Arbitraries.integers()
                .between(1, 5)
                .map(it -> ReviewMarks.of(List.of(new ItemScore("COURTESY", it)), CHECKLIST));
        var actors = Combinators.combine(people, Arbitraries.of(true, false)).as(ReviewCaller::new);
        var words = Arbitraries.of("one", "other");
        var numbers = Arbitraries.integers().between(1, 3);
        Arbitrary<Step> opens = people.map(who -> new Step(it -> it.open(order(), who.equals("X") ? "" : who, DRAWN)));
        Arbitrary<Step> assigns = Combinators.combine(people, people)
                .as((to, who) -> new Step(it -> it.assign(to, new Stamp(who, NOW), STAFF, TODAY)));
        Arbitrary<Step> completes = Combinators.combine(marks, words, actors)
                .as((m, w, who) -> new Step(it -> it.complete(m, w, who, STAFF, NOW)));
        Arbitrary<Step> disputes =
                Combinators.combine(words, actors).as((w, who) -> new Step(it -> it.dispute(w, who, NOW, WITHIN)));
        Arbitrary<Step> upholds = Combinators.combine(numbers, marks, people)
                .as((n, m, who) -> new Step(it -> it.decide(n, GivenReviews.upheld(who, m), STAFF)));
        Arbitrary<Step> dismissals = Combinators.combine(numbers, people)
                .as((n, who) -> new Step(it -> it.decide(n, GivenReviews.dismissed(who), STAFF)));
        return Arbitraries.oneOf(opens, assigns, completes, disputes, upholds, dismissals)
                .list()
                .ofMaxSize(60);
    }

    private static List<ReviewEvent> decide(Step step, Review it) {
        try {
            return step.decide().apply(it);
        } catch (ReviewRefusal e) {
            return List.of();
        }
    }

    private static List<ReviewEvent> play(List<Step> history) {
        var told = new ArrayList<ReviewEvent>();
        var it = Review.unopened("r");
        for (var step : history) {
            var events = decide(step, it);
            told.addAll(events);
            it = after(it, events);
        }
        return told;
    }

    @Property(tries = 1000)
    void doesOnceWhatIsSaidTwice(@ForAll("histories") List<Step> history) {
        var it = Review.unopened("r");
        for (var step : history) {
            it = after(it, decide(step, it));
            var opened = it.isOpened();
            assertThat(decide(step, it)).as("again, opened %s", opened).isEmpty();
        }
    }

    @Property(tries = 1000)
    void isOpenedFirstAndOnceAndCompletedOnce(@ForAll("histories") List<Step> history) {
        var told = play(history);

        assertThat(told.stream().filter(ReviewOpened.class::isInstance).count()).isLessThanOrEqualTo(1);
        assertThat(told.stream().filter(ReviewCompleted.class::isInstance).count())
                .isLessThanOrEqualTo(1);
        if (!told.isEmpty()) {
            assertThat(told.get(0)).isInstanceOf(ReviewOpened.class);
        }
    }

    @Property(tries = 1000)
    void decidesEachDisputeOnceBeforeTheNextBegins(@ForAll("histories") List<Step> history) {
        var open = 0;
        var number = 0;
        for (var event : play(history)) {
            if (event instanceof ReviewDisputed it) {
                assertThat(open).isZero();
                assertThat(it.number()).isEqualTo(++number);
                open = it.number();
            }
            if (event instanceof DisputeDecided it) {
                assertThat(it.number()).isEqualTo(open);
                open = 0;
            }
        }
    }

    @Property(tries = 1000)
    void isNeverJudgedByAParty(@ForAll("histories") List<Step> history) {
        var judges = play(history).stream()
                .filter(it -> it instanceof ReviewCompleted || it instanceof DisputeDecided)
                .map(it -> it.stamp().by());

        assertThat(judges).doesNotContain("H", "F", "Q3");
    }
}
