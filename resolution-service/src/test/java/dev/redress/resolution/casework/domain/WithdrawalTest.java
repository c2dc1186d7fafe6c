package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.minute;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.supplement;
import static dev.redress.resolution.casework.domain.Given.system;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Given.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockEvent.Cancelled;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the front desk says of a complaint after it was taken down. */
class WithdrawalTest {

    private static Case withdrawn(Case before, int heardAt, int saidAt) {
        return then(before, system(heardAt), it -> it.withdrawn(withdrawal(saidAt)));
    }

    private static List<Clock> open(Case it) {
        return it.clocks().all().stream().filter(clock -> clock.status().open()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void endsWhatIsOpenAndLeavesWhatHasEnded(Stage stage) {
        var after = withdrawn(in(stage), 70, 60);

        assertThat(after.stage()).isEqualTo(stage.open() || stage == Stage.MERGED ? Stage.WITHDRAWN : stage);
        assertThat(after.withdrawal()).isNotNull();
        if (stage.open()) {
            assertThat(open(after)).isEmpty();
            assertThat(after.wakeAt()).isEmpty();
            assertThat(after.possible(on(71))).isEmpty();
        }
    }

    @Test
    void cancelsEveryClockForThatReasonAsOfTheCustomersWord() {
        var before = in(Stage.CAUSE_FOUND);
        var running = open(before).stream().map(Clock::key).toList();

        var events = before.decide(system(70), it -> it.withdrawn(withdrawal(60)));

        assertThat(running).extracting(Clock.Key::metric).contains(Metric.RESOLUTION, Metric.FINDINGS_REPLY);
        assertThat(events)
                .filteredOn(ClockMoved.class::isInstance)
                .extracting(it -> ((ClockMoved) it).event())
                .filteredOn(Cancelled.class::isInstance)
                .extracting(Cancelled.class::cast)
                .allSatisfy(it -> {
                    assertThat(it.reason()).isEqualTo(Cancelled.Reason.WITHDRAWN);
                    assertThat(it.at()).isEqualTo(minute(60));
                })
                .extracting(it -> it.key())
                .containsExactlyInAnyOrderElementsOf(running);
    }

    @Test
    void isNotLateForWhatCameDueAfterTheCustomersWord() {
        var before = in(Stage.ASSIGNED);
        var due = before.clocks()
                .find(Clock.Key.of(Metric.FIRST_RESPONSE, 1))
                .orElseThrow()
                .due();
        var late = (int) Duration.between(minute(0), due).toMinutes() + 10;

        var after = withdrawn(before, late, 5);

        assertThat(after.clocks().all())
                .filteredOn(it -> it.key().metric() == Metric.FIRST_RESPONSE)
                .extracting(Clock::status)
                .containsOnly(Clock.Status.CANCELLED);
    }

    @Test
    void dropsTasksAndWaitsForNobody() {
        var tasked =
                then(in(Stage.ACCEPTED), on(45), it -> it.execution(on(45)).setTask(Given.ask(Purpose.CARRY_OUT, 600)));
        var waiting =
                then(tasked, on(50), it -> it.contact(on(50)).pause(PauseReason.AWAITING_EXTERNAL, "the carrier"));

        var after = withdrawn(waiting, 70, 60);

        assertThat(after.waiting()).isNull();
        assertThat(after.current().execution().tasks()).noneMatch(Execution.Task::open);
    }

    @Test
    void isTheSameWhetherItsOpeningOrItsWithdrawalIsHeardFirst() {
        var early = then(
                then(
                        then(Case.unheard(Given.ID), system(0), it -> it.heard(Given.complaint())),
                        system(3),
                        it -> it.withdrawn(withdrawal(2))),
                system(3),
                it -> it.open(Given.verdict()));

        var inOrder = withdrawn(in(Stage.ASSIGNED), 3, 2);

        assertThat(early.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(early.stage()).isEqualTo(inOrder.stage());
        assertThat(statuses(early)).isEqualTo(statuses(inOrder)).isEqualTo(Set.of(Clock.Status.CANCELLED));
    }

    private static Set<Clock.Status> statuses(Case it) {
        return Set.copyOf(it.clocks().all().stream().map(Clock::status).toList());
    }

    @Test
    void endsACycleThatIsHeardOfAfterIt() {
        var ended = withdrawn(in(Stage.RESOLVED), 80, 75);

        var after = then(ended, system(90), it -> it.reopen(2, Given.reopening(70)));

        assertThat(after.cycle()).isEqualTo(2);
        assertThat(after.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(open(after)).isEmpty();
    }

    @Test
    void isHeardOnce() {
        var after = withdrawn(in(Stage.CONTACTED), 70, 60);

        assertThat(after.decide(system(80), it -> it.withdrawn(withdrawal(75)))).isEmpty();
    }

    @Test
    void saysWhyNothingCanBeDoneAnyMore() {
        var after = in(Stage.WITHDRAWN);

        assertThatExceptionOfType(CaseRefusal.class)
                .isThrownBy(() ->
                        after.decide(on(70), it -> it.solution(on(70)).propose(Given.solution(Remedy.Kind.APOLOGY))))
                .withMessageContaining("withdrawn");
    }

    @Test
    void whatTheCustomerAddsEndsTheWaitForThemAtItsTime() {
        var waiting = then(
                in(Stage.CAUSE_FOUND),
                on(52),
                it -> it.contact(on(52)).pause(PauseReason.AWAITING_CUSTOMER_INFO, "a photo"));

        var after = then(waiting, system(80), it -> it.supplemented(supplement(1, 60)));

        assertThat(after.waiting()).isNull();
        assertThat(after.supplements()).hasSize(1);
        assertThat(pausedUntil(after)).isEqualTo(minute(60));
        assertThat(after.decide(system(81), it -> it.supplemented(supplement(1, 60))))
                .isEmpty();
    }

    private static Instant pausedUntil(Case it) {
        var pauses = it.clocks()
                .find(Clock.Key.of(Metric.RESOLUTION, 1))
                .orElseThrow()
                .pauses();
        return pauses.get(pauses.size() - 1).to();
    }

    @Test
    void whatAColleagueAddsEndsNoWait() {
        var waiting = then(
                in(Stage.CAUSE_FOUND),
                on(52),
                it -> it.contact(on(52)).pause(PauseReason.AWAITING_CUSTOMER_INFO, "a photo"));
        var added = new Supplement(
                1,
                false,
                Channel.PHONE,
                "it is the old model",
                supplement(1, 60).stamp());

        var after = then(waiting, system(80), it -> it.supplemented(added));

        assertThat(after.waiting()).isNotNull();
    }

    @Test
    void takesWhatWasPutRightForWhatWasTakenDown() {
        var before = in(Stage.CONTACTED);
        var right = new Complaint(
                before.complaint().number(),
                before.complaint().follows(),
                Channel.VISIT,
                "cu-2",
                "zh",
                Complaint.Product.UNKNOWN,
                "It drips.",
                "",
                null,
                true,
                before.complaint().receivedAt());

        var after = then(before, system(70), it -> it.corrected(right, minute(65)));

        assertThat(after.complaint()).isEqualTo(right);
        assertThat(after.trail()).isEqualTo(before.trail());
        assertThat(after.decide(system(71), it -> it.corrected(right, minute(65))))
                .isEmpty();
    }
}
