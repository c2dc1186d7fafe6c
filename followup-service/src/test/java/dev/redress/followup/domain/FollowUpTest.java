package dev.redress.followup.domain;

import static dev.redress.followup.domain.Given.ENDED;
import static dev.redress.followup.domain.Given.NOW;
import static dev.redress.followup.domain.Given.SCORES;
import static dev.redress.followup.domain.Given.after;
import static dev.redress.followup.domain.Given.again;
import static dev.redress.followup.domain.Given.callLater;
import static dev.redress.followup.domain.Given.dissatisfied;
import static dev.redress.followup.domain.Given.ground;
import static dev.redress.followup.domain.Given.known;
import static dev.redress.followup.domain.Given.planned;
import static dev.redress.followup.domain.Given.refused;
import static dev.redress.followup.domain.Given.satisfied;
import static dev.redress.followup.domain.Given.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.followup.domain.FollowupEvent.Attempted;
import dev.redress.followup.domain.FollowupEvent.Closed;
import dev.redress.followup.domain.FollowupEvent.FeedbackHeard;
import dev.redress.followup.domain.FollowupEvent.Reopened;
import dev.redress.followup.domain.FollowupEvent.Surveyed;
import dev.redress.followup.domain.Refusal.Code;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FollowUpTest {
    private static void refuses(Visits visits, int cycle, Report report, Code code, String field) {
        refuses(() -> visits.attempt(cycle, report, ground(NOW)), code, field);
    }

    private static void refuses(ThrowingCallable action, Code code, String field) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, it -> {
            assertThat(it.code()).isEqualTo(code);
            assertThat(it.field()).isEqualTo(field);
        });
    }

    @Test
    void isPlannedOnceForEachCycle() {
        var visits = planned();

        assertThat(visits.caseEnded(1, After.REJECTED, NOW, "E2011", ground(NOW)))
                .isEmpty();
        assertThat(visits.caseEnded(2, After.REJECTED, NOW, "E2011", ground(NOW)))
                .isNotEmpty();
    }

    @Test
    void keepsWhatItWasPlannedBy() {
        var plan = planned().latest().plan();

        assertThat(plan)
                .isEqualTo(new Plan(
                        After.RESOLVED,
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
        var planned = known().after(known().caseEnded(1, After.RESOLVED, ENDED, "redress", ground(ENDED)));

        assertThat(planned.latest().plan().department()).isEqualTo("AFTER_SALES");
        assertThat(planned.latest().plan().handler()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"E2011, E2011", "local-agent, ''", "redress, ''"})
    void isAboutWhoEndedItWhenNobodyIsNamedAsItsHandler(String by, String handler) {
        var planned = known().after(known().caseEnded(1, After.RESOLVED, ENDED, by, ground(ENDED)));

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
    void closesOrReopensByWhatTheCustomerSays(Result result, Solved solved, Reason reason, State state) {
        var report = new Report(Channel.EMAIL, result, NOW, null, solved, SCORES, "Thanks.", "E3001");

        var events = planned().attempt(1, report, ground(NOW));

        var survey = new Survey(solved, SCORES, "Thanks.", Way.INTERVIEW, "E2011", "AFTER_SALES", NOW, "E3001");
        assertThat(events)
                .containsExactly(
                        new Attempted(
                                1,
                                new Attempt(1, Channel.EMAIL, result, NOW, null, "E3001"),
                                planned().latest().plan().dueAt()),
                        new Surveyed(1, survey),
                        state == State.CLOSED
                                ? new Closed(1, reason, NOW, "E3001")
                                : new Reopened(1, reason, "Thanks.", Trigger.SURVEY, 1, NOW, "E3001"));
        var followUp = planned().after(events).latest();
        assertThat(followUp.state()).isEqualTo(state);
        assertThat(followUp.survey().scores()).isEqualTo(SCORES);
        assertThat(followUp.end().reason()).isEqualTo(reason);
    }

    @Test
    void closesWhenTheCustomerDoesNotWishToBeAsked() {
        assertThat(after(planned(), refused()).latest().end().reason()).isEqualTo(Reason.SURVEY_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false", "5, false"})
    void doesNotBelieveThatWhoFindsTheResultPoorIsSatisfied(int mark, boolean contradiction) {
        var scores = new Scores(mark, 5, 5);
        var satisfied = new Report(Channel.PHONE, Result.REACHED_SATISFIED, NOW, null, Solved.YES, scores, "", "E3001");
        var dissatisfied =
                new Report(Channel.PHONE, Result.REACHED_DISSATISFIED, NOW, null, Solved.YES, scores, "", "E3001");

        if (contradiction) {
            refuses(planned(), 1, satisfied, Code.CONTRADICTION, "scores.result");
        } else {
            assertThat(planned().attempt(1, satisfied, ground(NOW))).hasSize(3);
        }
        assertThat(planned().attempt(1, dissatisfied, ground(NOW))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"E2011", "E3009", "stranger"})
    void takesNothingFromAParty(String by) {
        var first = known();
        var handled = first.after(first.handlerChanged("AFTER_SALES", "stranger", ground(ENDED)));
        var caused = planned().after(planned().causeFound(new Cause(1, "SERVICE", ""), ground(ENDED)));
        var visits = by.equals("stranger")
                ? handled.after(handled.caseEnded(1, After.RESOLVED, ENDED, "redress", ground(ENDED)))
                : caused;
        var report = new Report(Channel.PHONE, Result.NO_ANSWER, NOW, null, null, null, "", by);
        var praise = new Feedback(0, Feedback.Kind.PRAISE, "Friendly!", "", "", NOW, by);
        var request = new Request(Reason.DISSATISFIED, Channel.PHONE, "Hm.", by);

        refuses(visits, 1, report, Code.PARTY, "");
        refuses(() -> visits.heard(1, praise, ground(NOW)), Code.PARTY, "");
        refuses(() -> visits.reopen(1, request, ground(NOW)), Code.PARTY, "");
    }

    @Test
    void keepsPraiseAndSuggestionsNumberedAndTheSameOnce() {
        var praise = new Feedback(0, Feedback.Kind.PRAISE, "Friendly!", "AFTER_SALES", "E2011", NOW, "E3001");
        var other = new Feedback(0, Feedback.Kind.SUGGESTION, "Friendly!", "", "", NOW, "E3001");

        var one = planned().after(planned().heard(1, praise, ground(NOW)));

        assertThat(one.latest().feedback()).containsExactly(praise.numbered(1));
        assertThat(one.heard(1, praise, ground(NOW.plusSeconds(9)))).isEmpty();
        assertThat(one.heard(1, other, ground(NOW))).containsExactly(new FeedbackHeard(1, other.numbered(2)));
        assertThat(after(one, dissatisfied(Solved.NO)).heard(1, other, ground(NOW)))
                .hasSize(1);
    }

    @Test
    void hearsNothingInTheFutureOrBeforeTheCaseHadEnded() {
        var early = new Feedback(0, Feedback.Kind.PRAISE, "!", "", "", ENDED.minusSeconds(61), "E3001");
        var late = new Feedback(0, Feedback.Kind.PRAISE, "!", "", "", NOW.plusSeconds(61), "E3001");

        refuses(() -> planned().heard(1, early, ground(NOW)), Code.BEFORE_END, "heardAt");
        refuses(() -> planned().heard(1, late, ground(NOW)), Code.IN_FUTURE, "heardAt");
    }

    @Test
    void changesNothingWhenTheSameAttemptIsReportedAgain() {
        var closed = after(planned(), satisfied(Solved.YES));
        var calledOnce = after(planned(), callLater(NOW));

        assertThat(closed.attempt(1, satisfied(Solved.YES), ground(NOW.plusSeconds(60))))
                .isEmpty();
        assertThat(calledOnce.attempt(1, callLater(NOW), ground(NOW))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Result.class)
    void takesNoOtherAttemptOnceItHasEnded(Result result) {
        var report = whole(result, NOW.minusSeconds(7));

        refuses(after(planned(), refused()), 1, report, Code.NOT_NOW, "");
        refuses(after(planned(), dissatisfied(Solved.YES)), 1, report, Code.NOT_NOW, "");
    }

    private static Report whole(Result result, Instant at) {
        var reached = result.answered();
        return new Report(
                Channel.PHONE,
                result,
                at,
                result == Result.CALL_LATER ? at.plusSeconds(60) : null,
                reached ? Solved.YES : null,
                reached ? SCORES : null,
                "",
                "E3001");
    }

    @ParameterizedTest
    @EnumSource(names = {"REACHED_SATISFIED", "REACHED_DISSATISFIED"})
    void needsTheAnswersOfACustomerWhoWasReached(Result result) {
        refuses(
                planned(),
                1,
                new Report(Channel.PHONE, result, NOW, null, null, SCORES, "", "x"),
                Code.NEEDED,
                "solved");
        refuses(
                planned(),
                1,
                new Report(Channel.PHONE, result, NOW, null, Solved.YES, null, "", "x"),
                Code.NEEDED,
                "scores");
        refuses(
                planned(),
                1,
                new Report(Channel.PHONE, result, NOW, NOW.plusSeconds(1), Solved.YES, SCORES, "", "x"),
                Code.CONTRADICTION,
                "callAgainAt");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"REACHED_SATISFIED", "REACHED_DISSATISFIED"})
    void doesNotBelieveInAnswersOfACustomerWhoWasNotAsked(Result result) {
        var again = NOW.plusSeconds(1);
        refuses(
                planned(),
                1,
                new Report(Channel.PHONE, result, NOW, again, Solved.NO, null, "", "x"),
                Code.CONTRADICTION,
                "solved");
        refuses(
                planned(),
                1,
                new Report(Channel.PHONE, result, NOW, again, null, SCORES, "", "x"),
                Code.CONTRADICTION,
                "scores");
        refuses(
                planned(),
                1,
                new Report(Channel.PHONE, result, NOW, again, null, null, "Hm.", "x"),
                Code.CONTRADICTION,
                "comment");
    }

    @Test
    void needsToKnowWhenToCallAgain() {
        refuses(planned(), 1, silent(Result.CALL_LATER, NOW), Code.NEEDED, "callAgainAt");
        refuses(
                planned(),
                1,
                new Report(Channel.PHONE, Result.CALL_LATER, NOW, NOW, null, null, "", "x"),
                Code.WRONG_ORDER,
                "callAgainAt");
        refuses(
                planned(),
                1,
                new Report(Channel.PHONE, Result.REFUSED, NOW, NOW.plusSeconds(1), null, null, "", "x"),
                Code.CONTRADICTION,
                "callAgainAt");
        assertThat(planned()
                        .attempt(
                                1,
                                new Report(
                                        Channel.PHONE, Result.NO_ANSWER, NOW, NOW.plusSeconds(1), null, null, "", "x"),
                                ground(NOW)))
                .hasSize(1);
    }

    @Test
    void refusesAnAttemptThatLiesInTheFutureOrBeforeTheCaseHadEnded() {
        refuses(planned(), 1, silent(Result.NO_ANSWER, NOW.plusSeconds(61)), Code.IN_FUTURE, "attemptedAt");
        refuses(planned(), 1, silent(Result.NO_ANSWER, ENDED.minusSeconds(61)), Code.BEFORE_END, "attemptedAt");
        assertThat(planned().attempt(1, silent(Result.NO_ANSWER, NOW.plusSeconds(60)), ground(NOW)))
                .hasSize(1);
        assertThat(planned().attempt(1, silent(Result.NO_ANSWER, ENDED.minusSeconds(60)), ground(NOW)))
                .hasSize(1);
    }

    @Test
    void knowsNoFollowUpOfACycleThatHasNotEnded() {
        refuses(planned(), 2, refused(), Code.NO_SUCH_FOLLOWUP, "");
        refuses(Visits.unheard("c"), 1, refused(), Code.NO_SUCH_FOLLOWUP, "");
    }

    @Test
    void keepsTheFollowUpsOfEarlierCycles() {
        var reopened = after(planned(), dissatisfied(Solved.NO));
        var again = again(reopened, NOW);

        assertThat(again.latest().cycle()).isEqualTo(2);
        assertThat(again.earlier()).extracting(FollowUp::state).containsExactly(State.REOPENED);
        assertThat(again.followUp(1).orElseThrow().end().reason()).isEqualTo(Reason.NOT_SOLVED);
        refuses(again, 1, silent(Result.NO_ANSWER, NOW), Code.NOT_NOW, "");
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
        assertThat(List.of(Reason.values()))
                .extracting(Reason::leadsTo)
                .containsExactly(State.CLOSED, State.CLOSED, State.CLOSED, State.REOPENED, State.REOPENED);
        assertThat(State.PLANNED.next()).containsExactlyInAnyOrder(State.CLOSED, State.REOPENED);
        assertThat(State.CLOSED.next()).containsExactly(State.REOPENED);
        assertThat(State.REOPENED.next()).isEmpty();
    }
}
