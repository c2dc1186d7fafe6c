package dev.redress.followup.domain;

import static dev.redress.followup.domain.Given.ENDED;
import static dev.redress.followup.domain.Given.NOW;
import static dev.redress.followup.domain.Given.SCORES;
import static dev.redress.followup.domain.Given.after;
import static dev.redress.followup.domain.Given.again;
import static dev.redress.followup.domain.Given.dissatisfied;
import static dev.redress.followup.domain.Given.ground;
import static dev.redress.followup.domain.Given.planned;
import static dev.redress.followup.domain.Given.refused;
import static dev.redress.followup.domain.Given.satisfied;
import static dev.redress.followup.domain.Given.unreachable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.followup.domain.FollowupEvent.Closed;
import dev.redress.followup.domain.FollowupEvent.FeedbackHeard;
import dev.redress.followup.domain.FollowupEvent.Renewed;
import dev.redress.followup.domain.FollowupEvent.Reopened;
import dev.redress.followup.domain.FollowupEvent.Surveyed;
import dev.redress.followup.domain.Refusal.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Customers who answer on a page, and customers who come back. */
class ReturningTest {
    private static final Instant LAST_MOMENT = ENDED.plus(Duration.ofDays(30));
    private static final Request REQUEST = new Request(Reason.NOT_SOLVED, Channel.LETTER, "It leaks again.", "E3002");
    private static final LinkAnswer CONTENT = new LinkAnswer(Solved.YES, SCORES, "", "", "");
    private static final LinkAnswer UNHAPPY = new LinkAnswer(Solved.NO, new Scores(3, 3, 3), "It drips.", "", "");

    private static void refuses(ThrowingCallable action, Code code) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    static Stream<Arguments> thoseThatStand() {
        return Stream.concat(Stream.of(Arguments.of("planned", planned())), thoseThatAreClosed());
    }

    static Stream<Arguments> thoseThatAreClosed() {
        return Stream.of(
                Arguments.of("satisfied", after(planned(), satisfied(Solved.YES))),
                Arguments.of("refused", after(planned(), refused())),
                Arguments.of("unreachable", unreachable()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thoseThatStand")
    void reopensWhenTheCustomerAsksInTime(String name, Visits visits) {
        var events = visits.reopen(1, REQUEST, ground(LAST_MOMENT));

        assertThat(events)
                .containsExactly(new Reopened(
                        1, Reason.NOT_SOLVED, "It leaks again.", Trigger.CUSTOMER_REQUEST, 1, LAST_MOMENT, "E3002"));
        assertThat(visits.after(events).latest().state()).isEqualTo(State.REOPENED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thoseThatAreClosed")
    void wishesANewComplaintWhenTheCustomerComesLaterAndOnlyOnce(String name, Visits visits) {
        var late = LAST_MOMENT.plusMillis(1);

        var events = visits.reopen(1, REQUEST, ground(late));

        assertThat(events)
                .containsExactly(new Renewed(1, Reason.NOT_SOLVED, Channel.LETTER, "It leaks again.", late, "E3002"));
        var renewed = visits.after(events);
        assertThat(renewed.latest()).isEqualTo(visits.latest());
        assertThat(renewed.reopen(1, REQUEST, ground(late.plusSeconds(60)))).isEmpty();
        // Whatever the clock of another replica says.
        assertThat(renewed.reopen(1, REQUEST, ground(LAST_MOMENT))).isEmpty();
    }

    @Test
    void countsTheWindowFromTheEndOfTheNewestCycle() {
        var second = after(again(after(planned(), dissatisfied(Solved.NO)), NOW), refused());

        assertThat(second.reopen(2, REQUEST, ground(NOW.plus(Duration.ofDays(30)))))
                .singleElement()
                .isInstanceOf(Reopened.class);
        assertThat(second.reopen(
                        2, REQUEST, ground(NOW.plus(Duration.ofDays(30)).plusMillis(1))))
                .singleElement()
                .isInstanceOf(Renewed.class);
    }

    @Test
    void doesOnceWhatIsAskedTwice() {
        var reopened = planned().after(planned().reopen(1, REQUEST, ground(NOW)));
        var other = new Request(Reason.DISSATISFIED, Channel.LETTER, "It leaks again.", "E3002");

        assertThat(reopened.reopen(1, REQUEST, ground(NOW.plusSeconds(1)))).isEmpty();
        assertThat(again(reopened, NOW).reopen(1, REQUEST, ground(NOW))).isEmpty();
        refuses(() -> reopened.reopen(1, other, ground(NOW)), Code.NOT_NOW);
    }

    @Test
    void reopensNothingThatIsReopened() {
        var reopened = after(planned(), dissatisfied(Solved.NO));
        var second = again(reopened, NOW);

        refuses(() -> reopened.reopen(1, REQUEST, ground(NOW)), Code.NOT_NOW);
        refuses(() -> second.reopen(1, REQUEST, ground(NOW)), Code.NOT_NOW);
        refuses(() -> second.reopen(3, REQUEST, ground(NOW)), Code.NO_SUCH_FOLLOWUP);
    }

    @Test
    void beginsHigherEachTimeUpToTheLastThatThePolicyNames() {
        var floors = new ArrayList<Integer>();
        var visits = planned();
        for (var time = 1; time <= 4; time++) {
            var cycle = visits.latest().cycle();
            var how = time % 2 == 0
                    ? visits.reopen(cycle, REQUEST, ground(NOW))
                    : visits.answer(cycle, UNHAPPY, ground(NOW));
            how.stream()
                    .filter(Reopened.class::isInstance)
                    .map(Reopened.class::cast)
                    .forEach(it -> floors.add(it.levelFloor()));
            visits = again(visits.after(how), NOW);
        }

        assertThat(floors).containsExactly(1, 2, 2, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "YES,    5, SATISFIED",
        "PARTLY, 3, SATISFIED",
        "YES,    2, DISSATISFIED",
        "PARTLY, 1, DISSATISFIED",
        "NO,     5, NOT_SOLVED",
        "NO,     1, NOT_SOLVED"
    })
    void closesOrReopensByWhatTheCustomerAnswersOnAPage(Solved solved, int result, Reason reason) {
        var scores = new Scores(result, 1, 1);

        var events = planned().answer(1, new LinkAnswer(solved, scores, "Hm.", "", ""), ground(NOW));

        assertThat(events.get(0))
                .isEqualTo(new Surveyed(
                        1, new Survey(solved, scores, "Hm.", Way.LINK, "E2011", "AFTER_SALES", NOW, "redress")));
        assertThat(events.get(1))
                .isEqualTo(
                        reason == Reason.SATISFIED
                                ? new Closed(1, reason, NOW, "redress")
                                : new Reopened(1, reason, "Hm.", Trigger.SURVEY, 1, NOW, "redress"));
        assertThat(events).hasSize(2);
    }

    @Test
    void keepsPraiseAndSuggestionsThatStandOnThePage() {
        var answer = new LinkAnswer(Solved.YES, SCORES, "", "Friendly!", "Call before.");
        var suggestion = new LinkAnswer(Solved.YES, SCORES, "", "", "Call before.");

        var both = planned().answer(1, answer, ground(NOW));
        var one = planned().answer(1, suggestion, ground(NOW));

        assertThat(both.subList(1, 3))
                .containsExactly(
                        new FeedbackHeard(
                                1, new Feedback(1, Feedback.Kind.PRAISE, "Friendly!", "", "", NOW, "redress")),
                        new FeedbackHeard(
                                1, new Feedback(2, Feedback.Kind.SUGGESTION, "Call before.", "", "", NOW, "redress")));
        assertThat(one.get(1))
                .isEqualTo(new FeedbackHeard(
                        1, new Feedback(1, Feedback.Kind.SUGGESTION, "Call before.", "", "", NOW, "redress")));
    }

    @Test
    void keepsALateAnswerAndReopensWithinTheWindowAlone() {
        for (var closed : List.of(unreachable(), after(planned(), refused()))) {
            var content = closed.answer(1, CONTENT, ground(LAST_MOMENT));
            var unhappy = closed.answer(1, UNHAPPY, ground(LAST_MOMENT));
            var late = closed.answer(1, UNHAPPY, ground(LAST_MOMENT.plusMillis(1)));

            assertThat(content).singleElement().isInstanceOf(Surveyed.class);
            assertThat(closed.after(content).latest().end())
                    .isEqualTo(closed.latest().end());
            assertThat(unhappy).hasSize(2).last().isInstanceOf(Reopened.class);
            assertThat(late).singleElement().isInstanceOf(Surveyed.class);
        }
    }

    @Test
    void reopensAtAnyTimeWhenOurOwnQuestionWasStillOpen() {
        var late = ground(LAST_MOMENT.plus(Duration.ofDays(100)));

        assertThat(planned().answer(1, UNHAPPY, late)).last().isInstanceOf(Reopened.class);
        assertThat(planned().attempt(1, dissatisfied(Solved.NO), late)).last().isInstanceOf(Reopened.class);
        assertThat(planned().reopen(1, REQUEST, late)).singleElement().isInstanceOf(Reopened.class);
    }

    @Test
    void takesOneAnswerInACycle() {
        var interviewed = after(planned(), satisfied(Solved.YES));
        var onPage = planned().after(planned().answer(1, CONTENT, ground(NOW)));
        var late = unreachable().after(unreachable().answer(1, CONTENT, ground(NOW)));

        for (var answered : List.of(interviewed, onPage, late)) {
            refuses(() -> answered.answer(1, UNHAPPY, ground(NOW)), Code.ANSWERED);
            refuses(() -> answered.refuseUnlessAnswerable(1), Code.ANSWERED);
        }
        refuses(() -> onPage.attempt(1, refused(), ground(NOW)), Code.NOT_NOW);
    }

    @Test
    void takesNoAnswerOnceAnotherCycleHasBegun() {
        var reopened = planned().after(planned().reopen(1, REQUEST, ground(NOW)));
        var second = again(reopened, NOW);

        refuses(() -> reopened.answer(1, CONTENT, ground(NOW)), Code.OVER);
        refuses(() -> second.answer(1, CONTENT, ground(NOW)), Code.OVER);
        refuses(() -> second.answer(3, CONTENT, ground(NOW)), Code.NO_SUCH_FOLLOWUP);
        assertThat(second.answer(2, CONTENT, ground(NOW))).hasSize(2);
    }

    @Test
    void freezesWhoHandledIt() {
        var reassigned = planned().after(planned().handlerChanged("WAREHOUSE", "E2099", ground(NOW)));

        var survey = reassigned
                .after(reassigned.answer(1, CONTENT, ground(NOW)))
                .latest()
                .survey();

        assertThat(survey.handler()).isEqualTo("E2011");
        assertThat(survey.department()).isEqualTo("AFTER_SALES");
    }
}
