package dev.redress.followup.reviews.domain;

import static dev.redress.followup.reviews.domain.GivenReviews.DRAWN;
import static dev.redress.followup.reviews.domain.GivenReviews.GOOD;
import static dev.redress.followup.reviews.domain.GivenReviews.NOW;
import static dev.redress.followup.reviews.domain.GivenReviews.POOR;
import static dev.redress.followup.reviews.domain.GivenReviews.STAFF;
import static dev.redress.followup.reviews.domain.GivenReviews.TODAY;
import static dev.redress.followup.reviews.domain.GivenReviews.WITHIN;
import static dev.redress.followup.reviews.domain.GivenReviews.after;
import static dev.redress.followup.reviews.domain.GivenReviews.by;
import static dev.redress.followup.reviews.domain.GivenReviews.completed;
import static dev.redress.followup.reviews.domain.GivenReviews.dismissed;
import static dev.redress.followup.reviews.domain.GivenReviews.disputed;
import static dev.redress.followup.reviews.domain.GivenReviews.in;
import static dev.redress.followup.reviews.domain.GivenReviews.inCharge;
import static dev.redress.followup.reviews.domain.GivenReviews.opened;
import static dev.redress.followup.reviews.domain.GivenReviews.order;
import static dev.redress.followup.reviews.domain.GivenReviews.upheld;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.reviews.domain.ReviewEvent.DisputeDecided;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewAssigned;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewCompleted;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewDisputed;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewOpened;
import dev.redress.followup.reviews.domain.ReviewRefusal.Code;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {
    private static final Stamp LATER = new Stamp("Q2", NOW.plusSeconds(60));

    /** What can be done with a review, as something that nobody has said of it before. */
    private enum Step {
        ASSIGN,
        COMPLETE,
        DISPUTE,
        DECIDE;

        List<ReviewEvent> take(Review it) {
            return switch (this) {
                case ASSIGN -> it.assign("Q2", LATER, STAFF, TODAY);
                case COMPLETE -> it.complete(POOR, "", by("Q1"), STAFF, NOW);
                case DISPUTE -> it.dispute("still not so", by("H"), NOW, WITHIN);
                case DECIDE -> it.decide(1, upheld("Q2", POOR), STAFF);
            };
        }
    }

    /** What happens, or why not. */
    static Stream<Arguments> everyStepInEveryState() {
        return Stream.of(
                Arguments.of(ReviewState.OPEN, Step.ASSIGN, ReviewState.OPEN),
                Arguments.of(ReviewState.OPEN, Step.COMPLETE, ReviewState.COMPLETED),
                Arguments.of(ReviewState.OPEN, Step.DISPUTE, Code.NOT_NOW),
                Arguments.of(ReviewState.OPEN, Step.DECIDE, Code.NO_SUCH_DISPUTE),
                Arguments.of(ReviewState.COMPLETED, Step.ASSIGN, Code.NOT_NOW),
                Arguments.of(ReviewState.COMPLETED, Step.COMPLETE, Code.NOT_NOW),
                Arguments.of(ReviewState.COMPLETED, Step.DISPUTE, ReviewState.DISPUTED),
                Arguments.of(ReviewState.COMPLETED, Step.DECIDE, Code.NO_SUCH_DISPUTE),
                Arguments.of(ReviewState.DISPUTED, Step.ASSIGN, Code.NOT_NOW),
                Arguments.of(ReviewState.DISPUTED, Step.COMPLETE, Code.NOT_NOW),
                Arguments.of(ReviewState.DISPUTED, Step.DISPUTE, Code.NOT_NOW),
                Arguments.of(ReviewState.DISPUTED, Step.DECIDE, ReviewState.COMPLETED));
    }

    @ParameterizedTest
    @MethodSource("everyStepInEveryState")
    void allowsExactlyTheStepsInTheTable(ReviewState state, Step step, Object expected) {
        var review = in(state);

        if (expected instanceof Code code) {
            assertThat(refusal(() -> step.take(review)).code()).isEqualTo(code);
        } else {
            var events = step.take(review);
            assertThat(events).hasSize(1);
            assertThat(after(review, events).state()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void allowsNothingBeforeItIsOpened(Step step) {
        assertThat(refusal(() -> step.take(Review.unopened("r"))).code()).isEqualTo(Code.NO_SUCH_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(ReviewState.class)
    void movesOnlyWhereTheStateAllows(ReviewState state) {
        var reached = Arrays.stream(Step.values())
                .filter(it -> it != Step.ASSIGN)
                .flatMap(step -> {
                    try {
                        return Stream.of(after(in(state), step.take(in(state))).state());
                    } catch (ReviewRefusal e) {
                        return Stream.of();
                    }
                });

        assertThat(reached).containsExactlyInAnyOrderElementsOf(state.next());
    }

    @Test
    void isOpenedOnceWithAReviewerOrWithout() {
        var blank = Review.unopened("r");

        assertThat(blank.open(order(), "Q1", DRAWN))
                .containsExactly(new ReviewOpened(order()), new ReviewAssigned("Q1", "", DRAWN));
        assertThat(blank.open(order(), "", DRAWN)).containsExactly(new ReviewOpened(order()));
        assertThat(opened("").open(order(), "Q1", DRAWN)).isEmpty();
    }

    @Test
    void isGivenToSomebodyWhileNobodyHasIt() {
        assertThat(opened("").waitsForReviewer()).isTrue();
        assertThat(opened("").find("Q2", LATER)).containsExactly(new ReviewAssigned("Q2", "", LATER));
        assertThat(opened("Q1").find("Q2", LATER)).isEmpty();
        assertThat(completed().find("Q2", LATER)).isEmpty();
    }

    @Test
    void isGivenToSomebodyElse() {
        var review = opened("Q1");
        var events = review.assign("Q2", LATER, STAFF, TODAY);

        assertThat(events).containsExactly(new ReviewAssigned("Q2", "Q1", LATER));
        assertThat(after(review, events).reviewer()).isEqualTo("Q2");
    }

    @ParameterizedTest
    @CsvSource({
        "Q9, UNKNOWN_REVIEWER",
        "X, UNKNOWN_REVIEWER",
        "L, NO_REVIEWER",
        "Q3, REVIEWER_PARTY",
        "Q4, REVIEWER_AWAY"
    })
    void isNotGivenToWhoMayNotDoIt(String to, Code code) {
        var refusal = refusal(() -> opened("Q1").assign(to, LATER, STAFF, TODAY));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo("reviewer");
    }

    @Test
    void isNotGivenToWhoHasItAlready() {
        assertThat(opened("Q1").assign("Q1", LATER, STAFF, TODAY)).isEmpty();
        assertThat(completed().assign("Q1", LATER, STAFF, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Q1, Q1, false, ''",
        "Q1, Q2, false, NOT_YOURS",
        "Q1, M, true, ''",
        "'', Q2, false, ''",
        "'', Q3, false, PARTY",
        "'', H, false, PARTY",
        "'', F, true, PARTY",
        "Q3, Q3, false, PARTY",
        "Q1, Q3, true, PARTY"
    })
    void isDoneByTheReviewerOrByWhoIsInChargeAndNeverByAParty(
            String reviewer, String who, boolean inCharge, String refused) {
        Supplier<List<ReviewEvent>> completing =
                () -> opened(reviewer).complete(GOOD, "", new ReviewCaller(who, inCharge), STAFF, NOW);

        if (refused.isEmpty()) {
            assertThat(completing.get())
                    .containsExactly(new ReviewCompleted(new ReviewResult(GOOD, "", new Stamp(who, NOW))));
        } else {
            assertThat(refusal(completing).code()).isEqualTo(Code.valueOf(refused));
        }
    }

    @Test
    void isDoneOnce() {
        assertThat(completed().complete(GOOD, "well done", by("Q1"), STAFF, NOW))
                .isEmpty();
        assertThat(disputed().complete(GOOD, "well done", by("Q1"), STAFF, NOW)).isEmpty();
        assertThat(refusal(() -> completed().complete(GOOD, "", by("Q1"), STAFF, NOW))
                        .code())
                .isEqualTo(Code.NOT_NOW);
    }

    @ParameterizedTest
    @CsvSource({"H, false, true", "L, true, true", "L, false, false", "A, false, false"})
    void isDisputedByWhoHandledItOrALead(String who, boolean inCharge, boolean may) {
        Supplier<List<ReviewEvent>> disputing =
                () -> completed().dispute("no", new ReviewCaller(who, inCharge), NOW, WITHIN);

        if (may) {
            assertThat(disputing.get()).containsExactly(new ReviewDisputed(1, "no", new Stamp(who, NOW)));
        } else {
            assertThat(refusal(disputing).code()).isEqualTo(Code.NOT_YOURS);
        }
    }

    @Test
    void isNotDisputedByNobodyWhenNoHandlerIsKnown() {
        var it = order().subject();
        var subject = new ReviewSubject(
                it.complaintId(),
                it.number(),
                it.month(),
                it.cycle(),
                it.closedAt(),
                it.department(),
                "",
                it.severity(),
                it.stratum(),
                it.parties());
        var review = new Review(
                "r",
                new ReviewOrder(subject, "HANDLING", 1, NOW, DRAWN),
                ReviewState.COMPLETED,
                "Q1",
                new ReviewResult(GOOD, "", DRAWN),
                List.of());

        assertThat(refusal(() -> review.dispute("no", by("H"), NOW, WITHIN)).code())
                .isEqualTo(Code.NOT_YOURS);
        assertThat(review.dispute("no", inCharge("L"), NOW, WITHIN)).hasSize(1);
    }

    @Test
    void isDisputedOnceInTheSameWords() {
        assertThat(disputed().dispute("not so", by("H"), NOW, WITHIN)).isEmpty();
        var decided = after(disputed(), disputed().decide(1, dismissed("Q2"), STAFF));

        assertThat(decided.dispute("not so", by("H"), NOW, WITHIN)).isEmpty();
        assertThat(decided.dispute("not so", inCharge("L"), NOW, WITHIN)).hasSize(1);
        assertThat(decided.dispute("for another reason", by("H"), NOW, WITHIN))
                .containsExactly(new ReviewDisputed(2, "for another reason", new Stamp("H", NOW)));
    }

    @Test
    void canBeDisputedForAWhile() {
        var end = NOW.plus(WITHIN);

        assertThat(completed().dispute("no", by("H"), end, WITHIN)).hasSize(1);
        assertThat(refusal(() -> completed().dispute("no", by("H"), end.plusMillis(1), WITHIN))
                        .code())
                .isEqualTo(Code.TOO_LATE);
    }

    @Test
    void canBeDisputedForAnotherWhileWhenThereAreNewMarksAndNotWhenTheyStay() {
        var decidedAt = NOW.plus(WITHIN);
        var late = decidedAt.plus(WITHIN);
        var upheld = new Dispute.DisputeVerdict(DisputeOutcome.UPHELD, POOR, "right", new Stamp("Q2", decidedAt));
        var dismissed = new Dispute.DisputeVerdict(DisputeOutcome.DISMISSED, null, "wrong", new Stamp("Q2", decidedAt));

        assertThat(after(disputed(), disputed().decide(1, upheld, STAFF)).dispute("worse", by("H"), late, WITHIN))
                .hasSize(1);
        assertThat(refusal(() -> after(disputed(), disputed().decide(1, dismissed, STAFF))
                                .dispute("worse", by("H"), late, WITHIN))
                        .code())
                .isEqualTo(Code.TOO_LATE);
    }

    @Test
    void hasTheMarksOfTheLastDisputeThatWasUpheld() {
        assertThat(opened("Q1").marks()).isEmpty();
        assertThat(completed().marks()).hasValue(GOOD);
        assertThat(disputed().marks()).hasValue(GOOD);

        var upheld = after(disputed(), disputed().decide(1, upheld("Q2", POOR), STAFF));
        assertThat(upheld.state()).isEqualTo(ReviewState.COMPLETED);
        assertThat(upheld.marks()).hasValue(POOR);
        assertThat(upheld.result().marks()).isEqualTo(GOOD);

        var again = after(upheld, upheld.dispute("worse", by("H"), NOW, WITHIN));
        assertThat(after(again, again.decide(2, dismissed("M"), STAFF)).marks()).hasValue(POOR);
    }

    @ParameterizedTest
    @CsvSource({"Q2, ''", "M, ''", "Q1, OWN_WORK", "H, PARTY", "F, PARTY", "Q3, PARTY"})
    void isDecidedUponByAnotherThanTheReviewer(String who, String refused) {
        Supplier<List<ReviewEvent>> deciding = () -> disputed().decide(1, dismissed(who), STAFF);

        if (refused.isEmpty()) {
            assertThat(deciding.get()).containsExactly(new DisputeDecided(1, dismissed(who)));
        } else {
            assertThat(refusal(deciding).code()).isEqualTo(Code.valueOf(refused));
        }
    }

    @Test
    void isNotDecidedUponByWhoGaveMarksOrDisputedThem() {
        var byManager = opened("Q1");
        byManager = after(byManager, byManager.complete(GOOD, "", inCharge("M"), STAFF, NOW));
        var disputed = after(byManager, byManager.dispute("no", inCharge("L"), NOW, WITHIN));

        for (var who : List.of("Q1", "M", "L")) {
            assertThat(refusal(() -> disputed.decide(1, dismissed(who), STAFF)).code())
                    .isEqualTo(Code.OWN_WORK);
        }

        var upheld = after(disputed, disputed.decide(1, upheld("Q2", POOR), STAFF));
        var again = after(upheld, upheld.dispute("worse", by("H"), NOW, WITHIN));
        assertThat(refusal(() -> again.decide(2, dismissed("Q2"), STAFF)).code())
                .isEqualTo(Code.OWN_WORK);
    }

    @Test
    void isDecidedUponOnce() {
        var decided = after(disputed(), disputed().decide(1, upheld("Q2", POOR), STAFF));

        assertThat(decided.decide(1, upheld("Q2", POOR), STAFF)).isEmpty();
        assertThat(refusal(() -> decided.decide(1, dismissed("M"), STAFF)).code())
                .isEqualTo(Code.NOT_NOW);
    }

    @Test
    void isOverdueWhenItIsNotDoneInTime() {
        var due = order().dueAt();

        assertThat(opened("Q1").overdue(due)).isFalse();
        assertThat(opened("Q1").overdue(due.plusMillis(1))).isTrue();
        assertThat(completed().overdue(due.plusMillis(1))).isFalse();
    }

    private static ReviewRefusal refusal(Supplier<?> step) {
        return catchThrowableOfType(ReviewRefusal.class, step::get);
    }
}
