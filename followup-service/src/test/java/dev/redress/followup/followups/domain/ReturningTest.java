package dev.redress.followup.followups.domain;

import static dev.redress.followup.followups.domain.GivenFollowUps.ENDED;
import static dev.redress.followup.followups.domain.GivenFollowUps.NOW;
import static dev.redress.followup.followups.domain.GivenFollowUps.SCORES;
import static dev.redress.followup.followups.domain.GivenFollowUps.after;
import static dev.redress.followup.followups.domain.GivenFollowUps.again;
import static dev.redress.followup.followups.domain.GivenFollowUps.context;
import static dev.redress.followup.followups.domain.GivenFollowUps.dissatisfied;
import static dev.redress.followup.followups.domain.GivenFollowUps.known;
import static dev.redress.followup.followups.domain.GivenFollowUps.planned;
import static dev.redress.followup.followups.domain.GivenFollowUps.refused;
import static dev.redress.followup.followups.domain.GivenFollowUps.satisfied;
import static dev.redress.followup.followups.domain.GivenFollowUps.unreachable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.followup.followups.domain.FollowUpEvent.Closed;
import dev.redress.followup.followups.domain.FollowUpEvent.FeedbackHeard;
import dev.redress.followup.followups.domain.FollowUpEvent.Renewed;
import dev.redress.followup.followups.domain.FollowUpEvent.Reopened;
import dev.redress.followup.followups.domain.FollowUpEvent.Surveyed;
import dev.redress.followup.followups.domain.FollowUpEvent.Withdrawn;
import dev.redress.followup.followups.domain.FollowUpRefusal.Code;
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

    private static ReopeningClaim request(Instant cameBackAt) {
        return new ReopeningClaim(
                FollowUpReason.NOT_SOLVED, FollowUpChannel.LETTER, "It leaks again.", cameBackAt, "E3002");
    }

    private static final PageAnswers CONTENT = new PageAnswers(Solved.YES, SCORES, "", "", "", "");
    private static final PageAnswers UNHAPPY =
            new PageAnswers(Solved.NO, new SurveyScores(3, 3, 3), "It drips.", "", "", "");

    private static void refuses(ThrowingCallable action, Code code) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        FollowUpRefusal.class, it -> assertThat(it.code()).isEqualTo(code));
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
    void reopensWhenTheCustomerAsksInTime(String name, FollowUps followUps) {
        var events = followUps.reopen(1, request(LAST_MOMENT), context(LAST_MOMENT));

        assertThat(events)
                .containsExactly(new Reopened(
                        1,
                        FollowUpReason.NOT_SOLVED,
                        "It leaks again.",
                        ReopeningTrigger.CUSTOMER_REQUEST,
                        1,
                        LAST_MOMENT,
                        "E3002"));
        assertThat(followUps.after(events).latest().state()).isEqualTo(FollowUpState.REOPENED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thoseThatAreClosed")
    void wishesANewComplaintWhenTheCustomerComesLaterAndOnlyOnce(String name, FollowUps followUps) {
        var late = LAST_MOMENT.plusMillis(1);

        var events = followUps.reopen(1, request(late), context(late));

        assertThat(events)
                .containsExactly(new Renewed(
                        1, FollowUpReason.NOT_SOLVED, FollowUpChannel.LETTER, "It leaks again.", late, "E3002"));
        var renewed = followUps.after(events);
        assertThat(renewed.latest()).isEqualTo(followUps.latest());
        assertThat(renewed.reopen(1, request(late.plusSeconds(60)), context(late.plusSeconds(60))))
                .isEmpty();
        // Whatever the clock of another replica says.
        assertThat(renewed.reopen(1, request(LAST_MOMENT), context(LAST_MOMENT)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thoseThatStand")
    void countsWhenTheCustomerCameBackAndNotWhenThatWasTyped(String name, FollowUps followUps) {
        assertThat(followUps.reopen(1, request(LAST_MOMENT), context(LAST_MOMENT.plus(Duration.ofHours(3)))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reopened.class, it -> assertThat(it.at()).isEqualTo(LAST_MOMENT));
        refuses(
                () -> followUps.reopen(1, request(LAST_MOMENT), context(LAST_MOMENT.minus(Duration.ofHours(3)))),
                Code.IN_FUTURE);
        refuses(
                () -> followUps.reopen(1, request(ENDED.minus(Duration.ofHours(3))), context(LAST_MOMENT)),
                Code.BEFORE_END);
    }

    @Test
    void countsTheWindowFromTheEndOfTheNewestCycle() {
        var second = after(again(after(planned(), dissatisfied(Solved.NO)), NOW), refused());

        assertThat(second.reopen(2, request(NOW.plus(Duration.ofDays(30))), context(NOW.plus(Duration.ofDays(30)))))
                .singleElement()
                .isInstanceOf(Reopened.class);
        assertThat(second.reopen(
                        2,
                        request(NOW.plus(Duration.ofDays(30)).plusMillis(1)),
                        context(NOW.plus(Duration.ofDays(30)).plusMillis(1))))
                .singleElement()
                .isInstanceOf(Renewed.class);
    }

    @Test
    void doesOnceWhatIsAskedTwice() {
        var reopened = planned().after(planned().reopen(1, request(NOW), context(NOW)));
        var other = new ReopeningClaim(
                FollowUpReason.DISSATISFIED, FollowUpChannel.LETTER, "It leaks again.", NOW, "E3002");

        assertThat(reopened.reopen(1, request(NOW.plusSeconds(1)), context(NOW.plusSeconds(1))))
                .isEmpty();
        assertThat(again(reopened, NOW).reopen(1, request(NOW), context(NOW))).isEmpty();
        refuses(() -> reopened.reopen(1, other, context(NOW)), Code.NOT_NOW);
    }

    @Test
    void reopensNothingThatIsReopened() {
        var reopened = after(planned(), dissatisfied(Solved.NO));
        var second = again(reopened, NOW);

        refuses(() -> reopened.reopen(1, request(NOW), context(NOW)), Code.NOT_NOW);
        refuses(() -> second.reopen(1, request(NOW), context(NOW)), Code.NOT_NOW);
        refuses(() -> second.reopen(3, request(NOW), context(NOW)), Code.NO_SUCH_FOLLOWUP);
    }

    @Test
    void beginsHigherEachTimeUpToTheLastThatThePolicyNames() {
        var floors = new ArrayList<Integer>();
        var followUps = planned();
        for (var time = 1; time <= 4; time++) {
            var cycle = followUps.latest().cycle();
            var how = time % 2 == 0
                    ? followUps.reopen(cycle, request(NOW), context(NOW))
                    : followUps.answer(cycle, UNHAPPY, context(NOW));
            how.stream()
                    .filter(Reopened.class::isInstance)
                    .map(Reopened.class::cast)
                    .forEach(it -> floors.add(it.levelFloor()));
            followUps = again(followUps.after(how), NOW);
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
    void closesOrReopensByWhatTheCustomerAnswersOnAPage(Solved solved, int result, FollowUpReason reason) {
        var scores = new SurveyScores(result, 1, 1);

        var events = planned().answer(1, new PageAnswers(solved, scores, "Hm.", "", "", ""), context(NOW));

        assertThat(events.get(0))
                .isEqualTo(new Surveyed(
                        1,
                        new CompletedSurvey(
                                solved, scores, "Hm.", SurveyWay.LINK, "E2011", "AFTER_SALES", NOW, "redress")));
        assertThat(events.get(1))
                .isEqualTo(
                        reason == FollowUpReason.SATISFIED
                                ? new Closed(1, reason, NOW, "redress")
                                : new Reopened(1, reason, "Hm.", ReopeningTrigger.SURVEY, 1, NOW, "redress"));
        assertThat(events).hasSize(2);
    }

    @Test
    void saysWhoHadTheLinkInHand() {
        var answer = new PageAnswers(Solved.YES, SCORES, "", "", "", "E3001");

        assertThat(planned().answer(1, answer, context(NOW)))
                .filteredOn(Surveyed.class::isInstance)
                .extracting(it -> ((Surveyed) it).survey().by())
                .containsExactly("E3001");
    }

    @Test
    void keepsPraiseAndSuggestionsThatStandOnThePage() {
        var answer = new PageAnswers(Solved.YES, SCORES, "", "Friendly!", "Call before.", "");
        var suggestion = new PageAnswers(Solved.YES, SCORES, "", "", "Call before.", "");

        var both = planned().answer(1, answer, context(NOW));
        var one = planned().answer(1, suggestion, context(NOW));

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
            var content = closed.answer(1, CONTENT, context(LAST_MOMENT));
            var unhappy = closed.answer(1, UNHAPPY, context(LAST_MOMENT));
            var late = closed.answer(1, UNHAPPY, context(LAST_MOMENT.plusMillis(1)));

            assertThat(content).singleElement().isInstanceOf(Surveyed.class);
            assertThat(closed.after(content).latest().end())
                    .isEqualTo(closed.latest().end());
            assertThat(unhappy).hasSize(2).last().isInstanceOf(Reopened.class);
            assertThat(late).singleElement().isInstanceOf(Surveyed.class);
        }
    }

    @Test
    void reopensAtAnyTimeWhenOurOwnQuestionWasStillOpen() {
        var late = context(LAST_MOMENT.plus(Duration.ofDays(100)));

        assertThat(planned().answer(1, UNHAPPY, late)).last().isInstanceOf(Reopened.class);
        assertThat(planned().attempt(1, dissatisfied(Solved.NO), late)).last().isInstanceOf(Reopened.class);
        assertThat(planned().reopen(1, request(late.now()), late))
                .singleElement()
                .isInstanceOf(Reopened.class);
    }

    @Test
    void takesOneAnswerInACycle() {
        var interviewed = after(planned(), satisfied(Solved.YES));
        var onPage = planned().after(planned().answer(1, CONTENT, context(NOW)));
        var late = unreachable().after(unreachable().answer(1, CONTENT, context(NOW)));

        for (var answered : List.of(interviewed, onPage, late)) {
            refuses(() -> answered.answer(1, UNHAPPY, context(NOW)), Code.ANSWERED);
            refuses(() -> answered.refuseUnlessAnswerable(1), Code.ANSWERED);
        }
        refuses(() -> onPage.attempt(1, refused(), context(NOW)), Code.NOT_NOW);
    }

    @Test
    void takesNoAnswerOnceAnotherCycleHasBegun() {
        var reopened = planned().after(planned().reopen(1, request(NOW), context(NOW)));
        var second = again(reopened, NOW);

        refuses(() -> reopened.answer(1, CONTENT, context(NOW)), Code.OVER);
        refuses(() -> second.answer(1, CONTENT, context(NOW)), Code.OVER);
        refuses(() -> second.answer(3, CONTENT, context(NOW)), Code.NO_SUCH_FOLLOWUP);
        assertThat(second.answer(2, CONTENT, context(NOW))).hasSize(2);
    }

    @Test
    void freezesWhoHandledIt() {
        var reassigned = planned().after(planned().handlerChanged("WAREHOUSE", "E2099", context(NOW)));

        var survey = reassigned
                .after(reassigned.answer(1, CONTENT, context(NOW)))
                .latest()
                .survey();

        assertThat(survey.handler()).isEqualTo("E2011");
        assertThat(survey.department()).isEqualTo("AFTER_SALES");
    }

    @Test
    void asksNobodyWhoHasWithdrawnTheComplaint() {
        var at = ENDED.plusSeconds(60);

        var events = planned().withdrawn(at);

        assertThat(events)
                .containsExactly(
                        new Withdrawn(at), new Closed(1, FollowUpReason.WITHDRAWN, at, FollowUpContext.OURSELVES));
        var after = planned().after(events);
        assertThat(after.wakeAt()).isEmpty();
        assertThat(after.asker()).isEmpty();
        assertThat(after.withdrawn(at.plusSeconds(1))).isEmpty();
    }

    @Test
    void closesWhatEndedBeforeTheWithdrawalWasHeardOfThere() {
        var withdrawn = known().after(known().withdrawn(ENDED.minusSeconds(60)));

        var events = withdrawn.caseEnded(1, CycleEnd.RESOLVED, ENDED, "E2011", context(ENDED));

        assertThat(events).last().isEqualTo(new Closed(1, FollowUpReason.WITHDRAWN, ENDED, FollowUpContext.OURSELVES));
        assertThat(events).noneMatch(FollowUpEvent.Assigned.class::isInstance);
    }

    @Test
    void leavesWhatWasClosedBefore() {
        var closed = after(planned(), satisfied(Solved.YES));

        assertThat(closed.withdrawn(NOW)).containsExactly(new Withdrawn(NOW));
    }

    @Test
    void whoComesBackAfterWithdrawingIsANewComplaint() {
        var withdrawn = planned().after(planned().withdrawn(ENDED.plusSeconds(60)));

        assertThat(withdrawn.reopen(1, request(NOW), context(NOW)))
                .singleElement()
                .isInstanceOf(FollowUpEvent.Renewed.class);
    }

    @Test
    void reopensNothingForAnAnswerAfterTheWithdrawal() {
        var withdrawn = planned().after(planned().withdrawn(ENDED.plusSeconds(60)));

        assertThat(withdrawn.answer(1, UNHAPPY, context(NOW))).noneMatch(Reopened.class::isInstance);
    }
}
