package dev.redress.followup.campaigns.domain;

import static dev.redress.followup.campaigns.domain.GivenCampaigns.CLOSES;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.DRAWN;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.SKEW;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.after;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.assertRefused;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.closing;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.drawn;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.issued;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.listed;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.campaigns.domain.CampaignRefusal.Code;
import dev.redress.followup.campaigns.domain.InvitationEvent.Lapsed;
import dev.redress.followup.campaigns.domain.InvitationEvent.Reminded;
import dev.redress.followup.followups.domain.SurveyWay;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InvitationTest {
    private static final Instant NOW = DRAWN.plus(Duration.ofDays(2));
    private static final Stamp AGENT = new Stamp("E3001", NOW);
    private static final Set<InvitationState> ENDS = EnumSet.of(
            InvitationState.ANSWERED, InvitationState.DECLINED, InvitationState.UNDELIVERED, InvitationState.LAPSED);

    private static Instant day(int number) {
        return DRAWN.plus(Duration.ofDays(number));
    }

    private static List<InvitationEvent> end(Invitation it, InvitationState how) {
        return switch (how) {
            case ANSWERED -> it.answer(drawn(), reply(4, 5), NOW, SKEW);
            case DECLINED -> it.decline(drawn(), AGENT);
            case UNDELIVERED -> it.undelivered(drawn(), "The mailbox does not exist.", AGENT);
            case LAPSED -> it.lapse(Stamp.bySystem(CLOSES));
            case LISTED, ISSUED -> throw new IllegalArgumentException(how + " is no end");
        };
    }

    private static Invitation ended(InvitationState how) {
        return after(issued(false), end(issued(false), how));
    }

    static Stream<Arguments> everyPairOfEnds() {
        return ENDS.stream().flatMap(from -> ENDS.stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} then {1}")
    @MethodSource("everyPairOfEnds")
    void comesToOneEnd(InvitationState first, InvitationState second) {
        var it = ended(first);

        assertThat(it.state()).isEqualTo(first);
        assertThat(it.over()).isTrue();
        assertThat(it.wakeAt()).isEmpty();
        if (first == second || second == InvitationState.LAPSED) {
            assertThat(end(it, second)).isEmpty();
        } else {
            assertRefused(() -> end(it, second), Code.NOT_NOW);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = InvitationState.class,
            names = {"ANSWERED", "DECLINED", "UNDELIVERED"})
    void isNoneForWhoWasNotDrawn(InvitationState how) {
        assertRefused(() -> end(listed(), how), Code.NO_SUCH_INVITATION);
        assertRefused(() -> end(Invitation.unknown("invitation"), how), Code.NO_SUCH_INVITATION);
        assertThat(listed().lapse(AGENT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = InvitationState.class,
            names = {"ANSWERED", "DECLINED", "UNDELIVERED"})
    void takesNothingAfterTheCampaign(InvitationState how) {
        var late = new Stamp("E3001", CLOSES);
        Function<Campaign, List<InvitationEvent>> end = campaign -> switch (how) {
            case ANSWERED -> issued(false).answer(campaign, reply(4, 5), CLOSES, SKEW);
            case DECLINED -> issued(false).decline(campaign, late);
            default -> issued(false).undelivered(campaign, "", late);
        };

        assertRefused(() -> end.apply(drawn()), Code.NOT_NOW);
        assertRefused(() -> end.apply(closing()), Code.NOT_NOW);
    }

    @Test
    void endsWhenThatHappenedAndNotWhenItWasTyped() {
        var typed = new Stamp("E3001", day(1), NOW);

        assertThat(issued(false).decline(drawn(), typed)).containsExactly(new InvitationEvent.Declined(typed));
        assertThat(issued(false).delivered(drawn(), typed)).containsExactly(new InvitationEvent.Delivered(typed));
        assertThat(issued(false).undelivered(drawn(), "gone", typed))
                .containsExactly(new InvitationEvent.Undelivered("gone", typed));
        for (var wrong : List.of(NOW.plusMillis(1), DRAWN.minusSeconds(1))) {
            var code = wrong.isAfter(NOW) ? Code.IN_FUTURE : Code.BEFORE_ISSUE;
            var stamp = new Stamp("E3001", wrong, NOW);
            assertRefused(() -> issued(false).decline(drawn(), stamp), code);
            assertRefused(() -> issued(false).delivered(drawn(), stamp), code);
            assertRefused(() -> issued(false).undelivered(drawn(), "", stamp), code);
        }
    }

    @Test
    void knowsARepeatAlsoAfterTheCampaign() {
        assertThat(ended(InvitationState.ANSWERED).answer(closing(), reply(4, 5), CLOSES, SKEW))
                .isEmpty();
        assertThat(ended(InvitationState.ANSWERED)
                        .answer(closing(), reply(new Answer("SERVICE", 5), new Answer("OVERALL", 4)), CLOSES, SKEW))
                .as("in another order")
                .isEmpty();
        assertThat(ended(InvitationState.DECLINED).decline(closing(), AGENT)).isEmpty();
    }

    @Test
    void takesOtherAnswersForAnotherEnd() {
        var it = ended(InvitationState.ANSWERED);

        assertRefused(() -> it.answer(drawn(), reply(4, 4), NOW, SKEW), Code.NOT_NOW);
        assertRefused(
                () -> ended(InvitationState.UNDELIVERED).undelivered(drawn(), "Returned to sender.", AGENT),
                Code.NOT_NOW);
    }

    static Stream<Arguments> wrongMarks() {
        var overall = new Answer("OVERALL", 4);
        var service = new Answer("SERVICE", 5);
        var complaints = new Answer("COMPLAINTS", 2);
        return Stream.of(
                Arguments.of(
                        false, List.of(overall, new Answer("TASTE", 3)), Code.UNKNOWN_QUESTION, "answers[1].question"),
                Arguments.of(
                        false, List.of(overall, service, complaints), Code.FOREIGN_QUESTION, "answers[2].question"),
                Arguments.of(false, List.of(overall, service, overall), Code.TWICE, "answers[2].question"),
                Arguments.of(false, List.of(overall), Code.MISSING_ANSWER, "answers"),
                Arguments.of(true, List.of(overall, service), Code.MISSING_ANSWER, "answers"));
    }

    @ParameterizedTest(name = "{2} {3}")
    @MethodSource("wrongMarks")
    void wantsOneMarkForEachQuestion(boolean complained, List<Answer> answers, Code code, String field) {
        var it = reply(answers.toArray(Answer[]::new));

        assertRefused(() -> issued(complained).answer(drawn(), it, NOW, SKEW), code, field);
    }

    @Test
    void asksWhoComplainedOneQuestionMore() {
        var all = reply(new Answer("OVERALL", 4), new Answer("SERVICE", 5), new Answer("COMPLAINTS", 2));

        assertThat(issued(true).answer(drawn(), all, NOW, SKEW)).hasSize(1);
    }

    @Test
    void takesAnswersFromBetweenIssueAndNow() {
        var early = new Reply(
                SurveyWay.INTERVIEW,
                reply(4, 5).answers(),
                "",
                new Stamp("E", DRAWN.minus(SKEW).minusMillis(1)));
        var late = new Reply(
                SurveyWay.INTERVIEW,
                reply(4, 5).answers(),
                "",
                new Stamp("E", NOW.plus(SKEW).plusMillis(1)));

        assertRefused(() -> issued(false).answer(drawn(), early, NOW, SKEW), Code.BEFORE_ISSUE, "answeredAt");
        assertRefused(() -> issued(false).answer(drawn(), late, NOW, SKEW), Code.IN_FUTURE, "answeredAt");
    }

    @Test
    void isPutDownOnceWithABatchAndIssuedOnce() {
        assertThat(listed().putDown("campaign", "cu-1", "batch")).isEmpty();
        assertThat(after(listed(), listed().putDown("campaign", "cu-1", "another"))
                        .batches())
                .containsExactly("batch", "another");
        assertThat(issued(false).putDown("campaign", "cu-1", "late")).isEmpty();
        assertThat(issued(false).issue(true, CLOSES, List.of(), NOW)).isEmpty();
        assertThat(Invitation.unknown("invitation").issue(true, CLOSES, List.of(), NOW))
                .isEmpty();
    }

    @Test
    void remindsInItsTimeAndNotAfterTheLastTime() {
        var it = issued(false);
        assertThat(it.wakeAt()).contains(day(7));
        assertThat(it.wake(day(7).minusMillis(1))).isEmpty();

        var first = it.wake(day(7));
        assertThat(first).containsExactly(new Reminded(1, Stamp.bySystem(day(7))));
        var once = after(it, first);
        assertThat(once.wake(day(7))).as("woken twice").isEmpty();
        assertThat(once.wakeAt()).contains(day(14));

        var second = once.wake(day(15));
        assertThat(second).containsExactly(new Reminded(2, Stamp.bySystem(day(14))));
        assertThat(after(once, second).wakeAt()).isEmpty();
    }

    @Test
    void remindsOnceWhenNobodyLookedForLong() {
        var woken = issued(false).wake(day(20));

        assertThat(woken).containsExactly(new Reminded(1, Stamp.bySystem(day(14))));
        assertThat(after(issued(false), woken).wakeAt()).isEmpty();
    }

    @Test
    void lapsesInsteadOfRemindingWhenItIsTooLate() {
        assertThat(issued(false).wake(CLOSES)).containsExactly(new Lapsed(Stamp.bySystem(CLOSES)));
    }

    @Test
    void doesNotPlanRemindersForAfterTheEnd() {
        var late = after(
                listed(), listed().issue(false, CLOSES, List.of(Duration.ofDays(7), Duration.ofDays(14)), day(20)));

        assertThat(late.reminders()).containsExactly(day(27));
    }
}
