package dev.redress.followup.domain;

import static dev.redress.followup.domain.Given.DUE;
import static dev.redress.followup.domain.Given.ENDED;
import static dev.redress.followup.domain.Given.LIMITS;
import static dev.redress.followup.domain.Given.NOW;
import static dev.redress.followup.domain.Given.SCORES;
import static dev.redress.followup.domain.Given.after;
import static dev.redress.followup.domain.Given.callLater;
import static dev.redress.followup.domain.Given.dissatisfied;
import static dev.redress.followup.domain.Given.planned;
import static dev.redress.followup.domain.Given.refused;
import static dev.redress.followup.domain.Given.satisfied;
import static dev.redress.followup.domain.Given.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.followup.domain.FollowupEvent.Attempted;
import dev.redress.followup.domain.FollowupEvent.Ended;
import dev.redress.followup.domain.FollowupEvent.Surveyed;
import dev.redress.followup.domain.Refusal.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FollowUpTest {
    private static void refuses(Visits visits, int cycle, Report report, Code code, String field) {
        assertThatThrownBy(() -> visits.attempt(cycle, report, LIMITS, NOW))
                .isInstanceOfSatisfying(Refusal.class, it -> {
                    assertThat(it.code()).isEqualTo(code);
                    assertThat(it.field()).isEqualTo(field);
                });
    }

    @ParameterizedTest
    @CsvSource({"S1, 2", "S2, 3", "S3, 5", "S4, 4", ", 5"})
    void isDueByTheSeverityAndLatestWhenItIsNotKnown(Severity severity, int days) {
        var visits = Visits.unheard("c");
        var known = severity == null ? visits : after(visits, visits.triaged(severity, "SERVICE"));

        var planned = after(known, known.caseEnded(1, After.REJECTED, ENDED, DUE, NOW));

        assertThat(planned.latest().dueAt()).isEqualTo(ENDED.plus(Duration.ofDays(days)));
        assertThat(planned.latest().plannedAt()).isEqualTo(NOW);
        assertThat(planned.latest().after()).isEqualTo(After.REJECTED);
    }

    @Test
    void isPlannedOnceForEachCycle() {
        var visits = planned();

        assertThat(visits.caseEnded(1, After.REJECTED, NOW, DUE, NOW)).isEmpty();
        assertThat(visits.caseEnded(2, After.REJECTED, NOW, DUE, NOW)).hasSize(1);
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

        var events = planned().attempt(1, report, LIMITS, NOW);

        assertThat(events)
                .containsExactly(
                        new Attempted(1, new Attempt(1, Channel.EMAIL, result, NOW, null, "E3001")),
                        new Surveyed(1, new Survey(solved, SCORES, "Thanks.", NOW, "E3001")),
                        new Ended(1, reason, "Thanks.", NOW, "E3001"));
        var followUp = after(planned(), events).latest();
        assertThat(followUp.state()).isEqualTo(state);
        assertThat(followUp.survey().scores()).isEqualTo(SCORES);
        assertThat(followUp.end().reason()).isEqualTo(reason);
    }

    @Test
    void closesWhenTheCustomerDoesNotWishToBeAsked() {
        assertThat(after(planned(), refused()).latest().end().reason()).isEqualTo(Reason.SURVEY_REFUSED);
    }

    @Test
    void closesAfterTheThirdAttemptThatReachesNobodyAndNotBefore() {
        var one = after(planned(), silent(Result.NO_ANSWER, NOW.minusSeconds(30)));
        var later = after(one, callLater(NOW.minusSeconds(20)));
        var two = after(later, silent(Result.WRONG_NUMBER, NOW.minusSeconds(10)));
        var three = after(two, silent(Result.NO_ANSWER, NOW));

        assertThat(two.latest().state()).isEqualTo(State.PLANNED);
        assertThat(three.latest().state()).isEqualTo(State.CLOSED);
        assertThat(three.latest().end().reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(three.latest().attempts()).extracting(Attempt::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void goesOnAfterAnyNumberOfCallsLater() {
        var visits = planned();
        for (var i = 10; i > 0; i--) {
            visits = after(visits, callLater(NOW.minusSeconds(i)));
        }

        assertThat(visits.latest().state()).isEqualTo(State.PLANNED);
        assertThat(visits.latest().attempts()).hasSize(10);
    }

    @Test
    void changesNothingWhenTheSameAttemptIsReportedAgain() {
        var closed = after(planned(), satisfied(Solved.YES));
        var calledOnce = after(planned(), callLater(NOW));

        assertThat(closed.attempt(1, satisfied(Solved.YES), LIMITS, NOW.plusSeconds(60)))
                .isEmpty();
        assertThat(calledOnce.attempt(1, callLater(NOW), LIMITS, NOW)).isEmpty();
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
                                LIMITS,
                                NOW))
                .hasSize(1);
    }

    @Test
    void refusesAnAttemptThatLiesInTheFutureOrBeforeTheCaseHadEnded() {
        refuses(planned(), 1, silent(Result.NO_ANSWER, NOW.plusSeconds(61)), Code.IN_FUTURE, "attemptedAt");
        refuses(planned(), 1, silent(Result.NO_ANSWER, ENDED.minusSeconds(61)), Code.BEFORE_END, "attemptedAt");
        assertThat(planned().attempt(1, silent(Result.NO_ANSWER, NOW.plusSeconds(60)), LIMITS, NOW))
                .hasSize(1);
        assertThat(planned().attempt(1, silent(Result.NO_ANSWER, ENDED.minusSeconds(60)), LIMITS, NOW))
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
        var again = after(reopened, reopened.caseEnded(2, After.REJECTED, NOW, DUE, NOW));

        assertThat(again.latest().cycle()).isEqualTo(2);
        assertThat(again.earlier()).extracting(FollowUp::state).containsExactly(State.REOPENED);
        assertThat(again.followUp(1).orElseThrow().end().reason()).isEqualTo(Reason.NOT_SOLVED);
        refuses(again, 1, silent(Result.NO_ANSWER, NOW), Code.NOT_NOW, "");
    }

    @Test
    void isOverdueOnlyWhileItIsPlanned() {
        var due = planned().latest().dueAt();

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
        assertThat(State.CLOSED.next()).isEmpty();
        assertThat(State.REOPENED.next()).isEmpty();
    }
}
