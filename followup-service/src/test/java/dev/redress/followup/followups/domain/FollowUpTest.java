package dev.redress.followup.followups.domain;

import static dev.redress.followup.followups.domain.GivenFollowUps.ENDED;
import static dev.redress.followup.followups.domain.GivenFollowUps.NOW;
import static dev.redress.followup.followups.domain.GivenFollowUps.SCORES;
import static dev.redress.followup.followups.domain.GivenFollowUps.after;
import static dev.redress.followup.followups.domain.GivenFollowUps.again;
import static dev.redress.followup.followups.domain.GivenFollowUps.callLater;
import static dev.redress.followup.followups.domain.GivenFollowUps.context;
import static dev.redress.followup.followups.domain.GivenFollowUps.dissatisfied;
import static dev.redress.followup.followups.domain.GivenFollowUps.known;
import static dev.redress.followup.followups.domain.GivenFollowUps.planned;
import static dev.redress.followup.followups.domain.GivenFollowUps.refused;
import static dev.redress.followup.followups.domain.GivenFollowUps.satisfied;
import static dev.redress.followup.followups.domain.GivenFollowUps.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.followup.followups.domain.FollowUpEvent.Attempted;
import dev.redress.followup.followups.domain.FollowUpEvent.Closed;
import dev.redress.followup.followups.domain.FollowUpEvent.FeedbackHeard;
import dev.redress.followup.followups.domain.FollowUpEvent.Reopened;
import dev.redress.followup.followups.domain.FollowUpEvent.Surveyed;
import dev.redress.followup.followups.domain.FollowUpRefusal.Code;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FollowUpTest {
    private static void refuses(FollowUps followUps, int cycle, AttemptReport report, Code code, String field) {
        refuses(() -> followUps.attempt(cycle, report, context(NOW)), code, field);
    }

    private static void refuses(ThrowingCallable action, Code code, String field) {
        assertThatThrownBy(action).isInstanceOfSatisfying(FollowUpRefusal.class, it -> {
            assertThat(it.code()).isEqualTo(code);
            assertThat(it.field()).isEqualTo(field);
        });
    }

    @Test
    void isPlannedOnceForEachCycle() {
        var followUps = planned();

        assertThat(followUps.caseEnded(1, CycleEnd.REJECTED, NOW, "E2011", context(NOW)))
                .isEmpty();
        assertThat(followUps.caseEnded(2, CycleEnd.REJECTED, NOW, "E2011", context(NOW)))
                .isNotEmpty();
    }

    @Test
    void keepsWhatItWasPlannedBy() {
        var plan = planned().latest().plan();

        assertThat(plan)
                .isEqualTo(new FollowUpPlan(
                        CycleEnd.RESOLVED,
                        ENDED,
                        Instant.parse("2026-03-10T15:10:00Z"),
                        ENDED,
                        "standard",
                        7,
                        "AFTER_SALES",
                        "E2011"));
    }

    @Test
    void isAboutTheDepartmentThatTriageNamedWhenNobodyElseDid() {
        var planned = known().after(known().caseEnded(1, CycleEnd.RESOLVED, ENDED, "redress", context(ENDED)));

        assertThat(planned.latest().plan().department()).isEqualTo("AFTER_SALES");
        assertThat(planned.latest().plan().handler()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"E2011, E2011", "local-agent, ''", "redress, ''"})
    void isAboutWhoEndedItWhenNobodyIsNamedAsItsHandler(String by, String handler) {
        var planned = known().after(known().caseEnded(1, CycleEnd.RESOLVED, ENDED, by, context(ENDED)));

        assertThat(planned.latest().plan().handler()).isEqualTo(handler);
    }

    @ParameterizedTest
    @CsvSource({
        "REACHED_SATISFIED,    YES,    SATISFIED,    CLOSED",
        "REACHED_SATISFIED,    PARTLY, SATISFIED,    CLOSED",
        "REACHED_SATISFIED,    NO,     NOT_SOLVED,   REOPENED",
        "REACHED_DISSATISFIED, YES,    DISSATISFIED, REOPENED",
        "REACHED_DISSATISFIED, PARTLY, DISSATISFIED, REOPENED",
        "REACHED_DISSATISFIED, NO,     NOT_SOLVED,   REOPENED"
    })
    void closesOrReopensByWhatTheCustomerSays(
            AttemptResult result, Solved solved, FollowUpReason reason, FollowUpState state) {
        var report = new AttemptReport(FollowUpChannel.EMAIL, result, NOW, null, solved, SCORES, "Thanks.", "E3001");

        var events = planned().attempt(1, report, context(NOW));

        var survey = new CompletedSurvey(
                solved, SCORES, "Thanks.", SurveyWay.INTERVIEW, "E2011", "AFTER_SALES", NOW, "E3001");
        assertThat(events)
                .containsExactly(
                        new Attempted(
                                1,
                                new FollowUpAttempt(1, FollowUpChannel.EMAIL, result, NOW, null, "E3001"),
                                planned().latest().plan().dueAt()),
                        new Surveyed(1, survey),
                        state == FollowUpState.CLOSED
                                ? new Closed(1, reason, NOW, "E3001")
                                : new Reopened(1, reason, "Thanks.", ReopeningTrigger.SURVEY, 1, NOW, "E3001"));
        var followUp = planned().after(events).latest();
        assertThat(followUp.state()).isEqualTo(state);
        assertThat(followUp.survey().scores()).isEqualTo(SCORES);
        assertThat(followUp.end().reason()).isEqualTo(reason);
    }

    @Test
    void closesWhenTheCustomerDoesNotWishToBeAsked() {
        assertThat(after(planned(), refused()).latest().end().reason()).isEqualTo(FollowUpReason.SURVEY_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false", "5, false"})
    void doesNotBelieveThatWhoFindsTheResultPoorIsSatisfied(int mark, boolean contradiction) {
        var scores = new SurveyScores(mark, 5, 5);
        var satisfied = new AttemptReport(
                FollowUpChannel.PHONE, AttemptResult.REACHED_SATISFIED, NOW, null, Solved.YES, scores, "", "E3001");
        var dissatisfied = new AttemptReport(
                FollowUpChannel.PHONE, AttemptResult.REACHED_DISSATISFIED, NOW, null, Solved.YES, scores, "", "E3001");

        if (contradiction) {
            refuses(planned(), 1, satisfied, Code.CONTRADICTION, "scores.result");
        } else {
            assertThat(planned().attempt(1, satisfied, context(NOW))).hasSize(3);
        }
        assertThat(planned().attempt(1, dissatisfied, context(NOW))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"E2011", "E3009", "stranger"})
    void takesFromAPartyNothingButThatTheCustomerCameBack(String by) {
        var first = known();
        var handled = first.after(first.handlerChanged("AFTER_SALES", "stranger", context(ENDED)));
        var caused = planned().after(planned().causeFound(new FoundCause(1, "SERVICE", ""), context(ENDED)));
        var followUps = by.equals("stranger")
                ? handled.after(handled.caseEnded(1, CycleEnd.RESOLVED, ENDED, "redress", context(ENDED)))
                : caused;
        var report = new AttemptReport(FollowUpChannel.PHONE, AttemptResult.NO_ANSWER, NOW, null, null, null, "", by);
        var praise = new Feedback(0, Feedback.Kind.PRAISE, "Friendly!", "", "", NOW, by);
        var request = new ReopeningClaim(FollowUpReason.DISSATISFIED, FollowUpChannel.PHONE, "Hm.", NOW, by);

        refuses(followUps, 1, report, Code.PARTY, "");
        refuses(() -> followUps.heard(1, praise, context(NOW)), Code.PARTY, "");
        // That the customer came back is no judgement: whoever takes the call says so, and by whom it was taken is on
        // record.
        assertThat(followUps.reopen(1, request, context(NOW)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reopened.class, it -> assertThat(it.by()).isEqualTo(by));
    }

    @Test
    void keepsPraiseAndSuggestionsNumberedAndTheSameOnce() {
        var praise = new Feedback(0, Feedback.Kind.PRAISE, "Friendly!", "AFTER_SALES", "E2011", NOW, "E3001");
        var other = new Feedback(0, Feedback.Kind.SUGGESTION, "Friendly!", "", "", NOW, "E3001");

        var one = planned().after(planned().heard(1, praise, context(NOW)));

        assertThat(one.latest().feedback()).containsExactly(praise.withNumber(1));
        assertThat(one.heard(1, praise, context(NOW.plusSeconds(9)))).isEmpty();
        assertThat(one.heard(1, other, context(NOW))).containsExactly(new FeedbackHeard(1, other.withNumber(2)));
        assertThat(after(one, dissatisfied(Solved.NO)).heard(1, other, context(NOW)))
                .hasSize(1);
    }

    @Test
    void hearsNothingInTheFutureOrBeforeTheCaseHadEnded() {
        var early = new Feedback(0, Feedback.Kind.PRAISE, "!", "", "", ENDED.minusSeconds(61), "E3001");
        var late = new Feedback(0, Feedback.Kind.PRAISE, "!", "", "", NOW.plusSeconds(61), "E3001");

        refuses(() -> planned().heard(1, early, context(NOW)), Code.BEFORE_END, "heardAt");
        refuses(() -> planned().heard(1, late, context(NOW)), Code.IN_FUTURE, "heardAt");
    }

    @Test
    void changesNothingWhenTheSameAttemptIsReportedAgain() {
        var closed = after(planned(), satisfied(Solved.YES));
        var calledOnce = after(planned(), callLater(NOW));

        assertThat(closed.attempt(1, satisfied(Solved.YES), context(NOW.plusSeconds(60))))
                .isEmpty();
        assertThat(calledOnce.attempt(1, callLater(NOW), context(NOW))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AttemptResult.class)
    void takesNoOtherAttemptOnceItHasEnded(AttemptResult result) {
        var report = whole(result, NOW.minusSeconds(7));

        refuses(after(planned(), refused()), 1, report, Code.NOT_NOW, "");
        refuses(after(planned(), dissatisfied(Solved.YES)), 1, report, Code.NOT_NOW, "");
    }

    private static AttemptReport whole(AttemptResult result, Instant at) {
        var reached = result.answered();
        return new AttemptReport(
                FollowUpChannel.PHONE,
                result,
                at,
                result == AttemptResult.CALL_LATER ? at.plusSeconds(60) : null,
                reached ? Solved.YES : null,
                reached ? SCORES : null,
                "",
                "E3001");
    }

    @ParameterizedTest
    @EnumSource(names = {"REACHED_SATISFIED", "REACHED_DISSATISFIED"})
    void needsTheAnswersOfACustomerWhoWasReached(AttemptResult result) {
        refuses(
                planned(),
                1,
                new AttemptReport(FollowUpChannel.PHONE, result, NOW, null, null, SCORES, "", "x"),
                Code.NEEDED,
                "solved");
        refuses(
                planned(),
                1,
                new AttemptReport(FollowUpChannel.PHONE, result, NOW, null, Solved.YES, null, "", "x"),
                Code.NEEDED,
                "scores");
        refuses(
                planned(),
                1,
                new AttemptReport(FollowUpChannel.PHONE, result, NOW, NOW.plusSeconds(1), Solved.YES, SCORES, "", "x"),
                Code.CONTRADICTION,
                "callAgainAt");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"REACHED_SATISFIED", "REACHED_DISSATISFIED"})
    void doesNotBelieveInAnswersOfACustomerWhoWasNotAsked(AttemptResult result) {
        var again = NOW.plusSeconds(1);
        refuses(
                planned(),
                1,
                new AttemptReport(FollowUpChannel.PHONE, result, NOW, again, Solved.NO, null, "", "x"),
                Code.CONTRADICTION,
                "solved");
        refuses(
                planned(),
                1,
                new AttemptReport(FollowUpChannel.PHONE, result, NOW, again, null, SCORES, "", "x"),
                Code.CONTRADICTION,
                "scores");
        refuses(
                planned(),
                1,
                new AttemptReport(FollowUpChannel.PHONE, result, NOW, again, null, null, "Hm.", "x"),
                Code.CONTRADICTION,
                "comment");
    }

    @Test
    void needsToKnowWhenToCallAgain() {
        refuses(planned(), 1, silent(AttemptResult.CALL_LATER, NOW), Code.NEEDED, "callAgainAt");
        refuses(
                planned(),
                1,
                new AttemptReport(FollowUpChannel.PHONE, AttemptResult.CALL_LATER, NOW, NOW, null, null, "", "x"),
                Code.WRONG_ORDER,
                "callAgainAt");
        refuses(
                planned(),
                1,
                new AttemptReport(
                        FollowUpChannel.PHONE, AttemptResult.REFUSED, NOW, NOW.plusSeconds(1), null, null, "", "x"),
                Code.CONTRADICTION,
                "callAgainAt");
        assertThat(planned()
                        .attempt(
                                1,
                                new AttemptReport(
                                        FollowUpChannel.PHONE,
                                        AttemptResult.NO_ANSWER,
                                        NOW,
                                        NOW.plusSeconds(1),
                                        null,
                                        null,
                                        "",
                                        "x"),
                                context(NOW)))
                .hasSize(1);
    }

    @Test
    void refusesAnAttemptThatLiesInTheFutureOrBeforeTheCaseHadEnded() {
        refuses(planned(), 1, silent(AttemptResult.NO_ANSWER, NOW.plusSeconds(61)), Code.IN_FUTURE, "attemptedAt");
        refuses(planned(), 1, silent(AttemptResult.NO_ANSWER, ENDED.minusSeconds(61)), Code.BEFORE_END, "attemptedAt");
        assertThat(planned().attempt(1, silent(AttemptResult.NO_ANSWER, NOW.plusSeconds(60)), context(NOW)))
                .hasSize(1);
        assertThat(planned().attempt(1, silent(AttemptResult.NO_ANSWER, ENDED.minusSeconds(60)), context(NOW)))
                .hasSize(1);
    }

    @Test
    void knowsNoFollowUpOfACycleThatHasNotEnded() {
        refuses(planned(), 2, refused(), Code.NO_SUCH_FOLLOWUP, "");
        refuses(FollowUps.unheard("c"), 1, refused(), Code.NO_SUCH_FOLLOWUP, "");
    }

    @Test
    void keepsTheFollowUpsOfEarlierCycles() {
        var reopened = after(planned(), dissatisfied(Solved.NO));
        var again = again(reopened, NOW);

        assertThat(again.latest().cycle()).isEqualTo(2);
        assertThat(again.earlier()).extracting(FollowUp::state).containsExactly(FollowUpState.REOPENED);
        assertThat(again.followUp(1).orElseThrow().end().reason()).isEqualTo(FollowUpReason.NOT_SOLVED);
        refuses(again, 1, silent(AttemptResult.NO_ANSWER, NOW), Code.NOT_NOW, "");
    }

    @Test
    void isOverdueOnlyWhileItIsPlanned() {
        var due = planned().latest().plan().dueAt();

        assertThat(planned().latest().overdue(due)).isFalse();
        assertThat(planned().latest().overdue(due.plusMillis(1))).isTrue();
        assertThat(after(planned(), refused()).latest().overdue(due.plusMillis(1)))
                .isFalse();
    }

    @Test
    void hasAnEndForEveryReason() {
        assertThat(List.of(FollowUpReason.values()))
                .extracting(FollowUpReason::leadsTo)
                .containsExactly(
                        FollowUpState.CLOSED,
                        FollowUpState.CLOSED,
                        FollowUpState.CLOSED,
                        FollowUpState.CLOSED,
                        FollowUpState.REOPENED,
                        FollowUpState.REOPENED);
        assertThat(FollowUpState.PLANNED.next())
                .containsExactlyInAnyOrder(FollowUpState.CLOSED, FollowUpState.REOPENED);
        assertThat(FollowUpState.CLOSED.next()).containsExactly(FollowUpState.REOPENED);
        assertThat(FollowUpState.REOPENED.next()).isEmpty();
    }
}
