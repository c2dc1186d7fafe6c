package dev.redress.intake.customers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.intake.customers.domain.Course.Ended;
import dev.redress.intake.customers.domain.NextStep.Kind;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NextStepTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);

    private ComplaintSummary it = ComplaintSummary.none("c-1");

    private NextStepTest heard(Function<ComplaintSummary, List<ComplaintSummary>> step) {
        var after = step.apply(it);
        it = after.isEmpty() ? it : after.get(0);
        return this;
    }

    private NextStepTest due(String metric, int cycle, Instant at) {
        return heard(before -> before.due(metric, cycle, at));
    }

    private NextStepTest moved(Function<Course, Course> step) {
        return heard(before -> before.move(step));
    }

    private NextStep next() {
        return it.next(NOON);
    }

    @Test
    void isWhatHappensFirstOfWhatIsDue() {
        due("RESOLUTION", 1, LATER.plusSeconds(7200)).due("FIRST_RESPONSE", 1, LATER);
        assertThat(next()).isEqualTo(new NextStep(Kind.REPLY, LATER, false));

        heard(before -> before.done("FIRST_RESPONSE", 1)).moved(course -> course.handledBy("SALES", "E7"));
        assertThat(next()).isEqualTo(new NextStep(Kind.SOLUTION, LATER.plusSeconds(7200), false));

        due("FINDINGS_REPLY", 1, LATER);
        assertThat(next().kind()).isEqualTo(Kind.FINDINGS);
    }

    @Test
    void saysThatWeAreLate() {
        due("FIRST_RESPONSE", 1, NOON.minusSeconds(1));
        assertThat(next()).isEqualTo(new NextStep(Kind.REPLY, NOON.minusSeconds(1), true));
    }

    @Test
    void promisesNoTimeWhileTheClockStandsStillOrWasNotHeardOf() {
        assertThat(next()).isEqualTo(new NextStep(Kind.REPLY, null, false));
        due("RESOLUTION", 1, LATER).due("RESOLUTION", 1, null).moved(course -> course.handledBy("SALES", "E7"));
        assertThat(next()).isEqualTo(new NextStep(Kind.SOLUTION, null, false));
    }

    @Test
    void isOfTheLatestCycleAndNotOfWhatHasEnded() {
        due("RESOLUTION", 1, NOON).due("FIRST_RESPONSE", 2, LATER).moved(course -> course.reopened(2));
        assertThat(next()).isEqualTo(new NextStep(Kind.REPLY, LATER, false));

        heard(before -> before.done("FIRST_RESPONSE", 2)).due("FIRST_RESPONSE", 2, NOON);
        assertThat(it.limits()).filteredOn(TimeLimit::over).hasSize(1);
    }

    @Test
    void isForWhoeverIsWaitedFor() {
        due("FIRST_RESPONSE", 1, LATER);
        assertThat(moved(course -> course.paused("AWAITING_CUSTOMER_INFO"))
                        .next()
                        .kind())
                .isEqualTo(Kind.YOUR_WORD);
        assertThat(moved(course -> course.paused("AWAITING_CUSTOMER_DECISION"))
                        .next()
                        .kind())
                .isEqualTo(Kind.YOUR_DECISION);
        assertThat(moved(course -> course.paused("FORCE_MAJEURE")).next().kind())
                .isEqualTo(Kind.OTHERS);
        assertThat(moved(course -> course.resumed().mergedInto("c-2")).next().kind())
                .isEqualTo(Kind.TOGETHER);
        assertThat(moved(course -> course.unmerged().end(new Ended(1, true, "NOT_UPHELD", NOON)))
                        .next()
                        .kind())
                .isEqualTo(Kind.OPINION);
        assertThat(moved(course -> course.closed(1)).next().kind()).isEqualTo(Kind.NOTHING);
    }

    @Test
    void knowsNothingOfClocksThatAreNoBusinessOfTheCustomers() {
        assertThat(it.due("TASK", 1, LATER)).isEmpty();
        assertThat(it.done("APPROVAL", 1)).isEmpty();
    }
}
