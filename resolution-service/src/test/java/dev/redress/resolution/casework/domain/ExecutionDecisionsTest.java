package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.agreed;
import static dev.redress.resolution.casework.domain.Given.ask;
import static dev.redress.resolution.casework.domain.Given.day;
import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.minute;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.pay;
import static dev.redress.resolution.casework.domain.Given.refund;
import static dev.redress.resolution.casework.domain.Given.solution;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Refused.assertInvalid;
import static dev.redress.resolution.casework.domain.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.CaseRefusal.Code;
import dev.redress.resolution.casework.domain.Execution.Ask;
import dev.redress.resolution.casework.domain.Execution.Done;
import dev.redress.resolution.casework.domain.Execution.Pay;
import dev.redress.resolution.casework.domain.Execution.Payment;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.casework.domain.Execution.Share;
import dev.redress.resolution.casework.domain.Execution.Task;
import dev.redress.resolution.casework.domain.ExecutionEvent.Compensated;
import dev.redress.resolution.casework.domain.ExecutionEvent.CompensationConfirmed;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskDone;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskSet;
import dev.redress.resolution.directory.domain.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What departments are asked for, and what the customer gets. */
class ExecutionDecisionsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Share APOLOGY = new Share(Remedy.Kind.APOLOGY, 0);
    private static final DecisionContext WAREHOUSE = on(70, "W1", 0);
    private static final Pay REFUND = pay(Remedy.Kind.REFUND, 900, "T-1");

    private static Case paid(Case before, Pay pay) {
        return then(before, on(55), it -> it.execution(on(55)).pay(pay));
    }

    private static Case resolved(Case before, int minute) {
        return then(before, on(minute), it -> it.ending(on(minute)).resolve(Resolution.Outcome.UPHELD, "done"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MERGED")
    void carriesOutOnlyWhatTheCustomerHasAgreedTo(Stage stage) {
        var executing = in(stage).execution(on(70));

        if (stage.agreed()) {
            assertThat(executing.setTask(ask(Purpose.CARRY_OUT, 700))).hasSize(1);
        } else {
            assertRefused(Code.NOT_NOW, () -> executing.setTask(ask(Purpose.CARRY_OUT, 700)));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MERGED")
    void consultsOnceAPersonHasSpokenToTheCustomer(Stage stage) {
        var executing = in(stage).execution(on(70));

        if (stage.open() && stage != Stage.ASSIGNED) {
            assertThat(executing.setTask(ask(Purpose.CONSULT, 700))).hasSize(1);
        } else {
            assertRefused(Code.NOT_NOW, () -> executing.setTask(ask(Purpose.CONSULT, 700)));
        }
    }

    @Test
    void numbersTasksWithinTheCycle() {
        var second = new Ask(Purpose.CARRY_OUT, "QUALITY", "", "look at the seal", minute(700), APOLOGY);

        assertThat(in(Stage.IMPLEMENTING).execution(on(70)).setTask(second))
                .containsExactly(new TaskSet(1, new Task("task-1-2", second, Given.at(70), null, null)));
    }

    @Test
    void asksOnceForWhatIsAskedForAlready() {
        assertThat(in(Stage.IMPLEMENTING).execution(on(70)).setTask(ask(Purpose.CARRY_OUT, 600)))
                .isEmpty();
    }

    @Test
    void asksNoDepartmentThatThereIsNotAndForNothingThatIsDueAlready() {
        var unknown = new Ask(Purpose.CONSULT, "NOWHERE", "", "what is it", minute(700), null);
        var unheard = new DecisionContext(Staff.NOBODY, Given.RULES, new Actor("E2011", 0), minute(70), Given.ZONE);

        assertInvalid("department", () -> in(Stage.CONTACTED).execution(on(70)).setTask(unknown));
        assertThat(in(Stage.CONTACTED).execution(unheard).setTask(unknown))
                .as("before the directory was heard")
                .hasSize(1);
        assertInvalid("dueAt", () -> in(Stage.CONTACTED).execution(on(70)).setTask(ask(Purpose.CONSULT, 70)));
    }

    @Test
    void takesNothingAsCarriedOutWithoutEvidence() {
        var executing = in(Stage.IMPLEMENTING).execution(WAREHOUSE);

        assertInvalid("evidence", () -> executing.done("task-1-1", "sent", List.of()));
        assertThat(executing.done("task-1-1", "sent", List.of("PARCEL-1")))
                .containsExactly(new TaskDone(1, "task-1-1", new Done("sent", List.of("PARCEL-1"), WAREHOUSE.stamp())));
        assertRefused(Code.NO_SUCH_PART, () -> executing.done("task-1-9", "sent", List.of("PARCEL-1")));
    }

    @Test
    void takesAnAnswerWithoutEvidence() {
        var asked = then(in(Stage.CONTACTED), on(15), it -> it.execution(on(15)).setTask(ask(Purpose.CONSULT, 600)));

        assertThat(asked.execution(WAREHOUSE).done("task-1-1", "it is known", List.of()))
                .hasSize(1);
    }

    @Test
    void isDoneOnceAndWithOneResult() {
        var done = then(
                in(Stage.IMPLEMENTING),
                WAREHOUSE,
                it -> it.execution(WAREHOUSE).done("task-1-1", "sent", List.of("PARCEL-1")));

        assertThat(done.execution(on(75)).done("task-1-1", "sent", List.of("PARCEL-1")))
                .isEmpty();
        assertRefused(Code.CONFLICT, () -> done.execution(on(75)).done("task-1-1", "sent", List.of("PARCEL-2")));
    }

    @Test
    void isNotResolvedBeforeEachTaskIsDone() {
        assertRefused(Code.NOT_NOW, () -> resolved(in(Stage.IMPLEMENTING), 70))
                .withMessageContaining("task-1-1 of WAREHOUSE is not done");
        var done = then(
                in(Stage.IMPLEMENTING),
                WAREHOUSE,
                it -> it.execution(WAREHOUSE).done("task-1-1", "sent", List.of("PARCEL-1")));
        assertThat(resolved(done, 75).stage()).isEqualTo(Stage.RESOLVED);
    }

    @Test
    void dropsAtTheEndWhatNobodyNeedsToKnowAnyMore() {
        var asked = then(in(Stage.ACCEPTED), on(45), it -> it.execution(on(45)).setTask(ask(Purpose.CONSULT, 600)));
        var ended = resolved(Given.apologised(asked, 48), 50);

        assertThat(ended.current().execution().tasks()).singleElement().satisfies(it -> {
            assertThat(it.open()).isFalse();
            assertThat(it.dropped().stamp()).isEqualTo(Given.at(50));
        });
        assertRefused(Code.NOT_NOW, () -> ended.execution(on(70)).done("task-1-1", "late", List.of()));
    }

    @Test
    void isResolvedOnlyWhenEachRemedyIsDoneOrInTheLedger() {
        var three = agreed(Given.solution(
                new Remedy(Remedy.Kind.REPLACEMENT, 2, null),
                new Remedy(Remedy.Kind.APOLOGY, 0, null),
                new Remedy(Remedy.Kind.SENIOR_VISIT, 0, null),
                new Remedy(Remedy.Kind.REFUND, 0, new Money(900, "CNY"))));

        for (var outcome : Resolution.Outcome.values()) {
            assertRefused(Code.NOT_NOW, () -> three.ending(on(60)).resolve(outcome, ""))
                    .withMessageContainingAll("REPLACEMENT (0 of 2)", "APOLOGY", "SENIOR_VISIT", "REFUND");
        }
        var paid = paid(three, REFUND);
        var visited = done(paid, "WAREHOUSE", new Share(Remedy.Kind.SENIOR_VISIT, 0), "task-1-1");
        var one = done(visited, "WAREHOUSE", new Share(Remedy.Kind.REPLACEMENT, 1), "task-1-2");
        assertRefused(Code.NOT_NOW, () -> resolved(one, 80))
                .withMessageContainingAll("REPLACEMENT (1 of 2)", "APOLOGY")
                .withMessageNotContaining("SENIOR_VISIT")
                .withMessageNotContaining("REFUND");
        var both = then(
                one,
                on(75),
                it -> it.execution(on(75)).pay(new Pay(Remedy.Kind.REPLACEMENT, 1, null, TODAY, "PARCEL-2")));
        assertThat(resolved(Given.apologised(both, 78), 80).stage()).isEqualTo(Stage.RESOLVED);
    }

    private static Case done(Case before, String department, Share share, String id) {
        var ask = new Ask(Purpose.CARRY_OUT, department, "", "do it", minute(700), share);
        var asked = then(before, on(60), it -> it.execution(on(60)).setTask(ask));
        return then(asked, WAREHOUSE, it -> it.execution(WAREHOUSE).done(id, "", List.of("NOTE-1")));
    }

    @Test
    void saysWhichRemedyATaskIsFor() {
        var before = agreed(
                Given.solution(new Remedy(Remedy.Kind.REPLACEMENT, 2, null), new Remedy(Remedy.Kind.APOLOGY, 0, null)));
        var executing = before.execution(on(60));

        assertInvalid("remedy", () -> executing.setTask(ask(Purpose.CARRY_OUT, 700)));
        assertInvalid("remedy", () -> executing.setTask(sending(Remedy.Kind.GIFT, 1)));
        assertInvalid("quantity", () -> executing.setTask(sending(Remedy.Kind.REPLACEMENT, 0)));
        assertInvalid("quantity", () -> executing.setTask(sending(Remedy.Kind.REPLACEMENT, 3)));
        assertThat(executing.setTask(sending(Remedy.Kind.REPLACEMENT, 2))).hasSize(1);
        assertInvalid(
                "remedy",
                () -> executing.setTask(
                        new Ask(Purpose.CONSULT, "WAREHOUSE", "", "is there one", minute(700), APOLOGY)));
    }

    private static Ask sending(Remedy.Kind remedy, int quantity) {
        return new Ask(Purpose.CARRY_OUT, "WAREHOUSE", "", "send it", minute(700), new Share(remedy, quantity));
    }

    @Test
    void takesAsDoneOnlyWhatThoseSayWhoseTaskItIs() {
        var department = in(Stage.IMPLEMENTING);
        var inPerson = then(
                in(Stage.ACCEPTED),
                on(45),
                it -> it.execution(on(45))
                        .setTask(new Ask(Purpose.CARRY_OUT, "WAREHOUSE", "W2", "send it", minute(600), null)));

        assertThat(mayDo(department)).containsExactly("W1", "W2", "W9", "E1000");
        assertThat(mayDo(inPerson)).containsExactly("W2", "W9", "E1000");
        assertInvalid(
                "person",
                () -> in(Stage.ACCEPTED)
                        .execution(on(45))
                        .setTask(new Ask(Purpose.CARRY_OUT, "WAREHOUSE", "E2012", "send it", minute(600), null)));
    }

    private static List<String> mayDo(Case it) {
        return Stream.of("E2011", "E2008", "E2001", "W1", "W2", "W9", "E1000", "nobody")
                .filter(who -> {
                    var context = on(70, who, Given.STAFF.level(who).orElse(0));
                    try {
                        return !it.execution(context)
                                .done("task-1-1", "", List.of("NOTE-1"))
                                .isEmpty();
                    } catch (CaseRefusal refused) {
                        assertThat(refused.code()).isEqualTo(Code.NOT_ALLOWED);
                        return false;
                    }
                })
                .toList();
    }

    @Test
    void keepsNobodyFromWorkingBeforeTheDirectoryWasHeard() {
        var unheard = new DecisionContext(Staff.NOBODY, Given.RULES, new Actor("E2011", 0), minute(70), Given.ZONE);

        assertThat(in(Stage.IMPLEMENTING).execution(unheard).done("task-1-1", "", List.of("NOTE-1")))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void paysOnlyWhereThereIsAnAgreement(Stage stage) {
        if (stage.agreed()) {
            assertInvalid("kind", () -> in(stage).execution(on(70)).pay(REFUND));
        } else {
            assertRefused(Code.NOT_NOW, () -> in(stage).execution(on(70)).pay(REFUND));
        }
    }

    @Test
    void paysWhatWasAgreedAndNotMore() {
        var before = agreed(refund(900));
        var executing = before.execution(on(55));

        assertThat(executing.pay(REFUND))
                .containsExactly(new Compensated(1, new Payment("payment-1-1", REFUND, false, Given.at(55), null)));
        assertInvalid("amount", () -> executing.pay(pay(Remedy.Kind.REFUND, 901, "T-1")));
        assertInvalid("kind", () -> executing.pay(pay(Remedy.Kind.MONEY, 900, "T-1")));
        assertInvalid(
                "amount", () -> executing.pay(new Pay(Remedy.Kind.REFUND, 0, new Money(900, "USD"), TODAY, "T-1")));
        assertInvalid(
                "paidOn",
                () -> executing.pay(new Pay(Remedy.Kind.REFUND, 0, new Money(900, "CNY"), TODAY.plusDays(1), "T-1")));
    }

    @Test
    void paysInParts() {
        var part = paid(agreed(refund(900)), pay(Remedy.Kind.REFUND, 500, "T-1"));

        assertInvalid("amount", () -> part.execution(on(55)).pay(pay(Remedy.Kind.REFUND, 401, "T-2")));
        assertRefused(Code.NOT_NOW, () -> resolved(part, 60)).withMessageContaining("REFUND 9.00 CNY");
        var whole = paid(part, pay(Remedy.Kind.REFUND, 400, "T-2"));
        assertThat(resolved(whole, 60).current().resolution().cost()).isEqualTo(new Money(900, "CNY"));
    }

    @Test
    void isNotResolvedBeforeWhatWasAgreedIsPaid() {
        assertRefused(Code.NOT_NOW, () -> resolved(agreed(refund(900)), 60));
        assertThat(resolved(paid(agreed(refund(900)), REFUND), 60).stage()).isEqualTo(Stage.RESOLVED);
    }

    @Test
    void paysAndOwesMoreThanNothing() {
        assertInvalid("amount", () -> agreed(refund(900)).execution(on(55)).pay(pay(Remedy.Kind.REFUND, 0, "T-1")));
        assertInvalid(
                "remedies[0].amount",
                () -> in(Stage.CAUSE_FOUND).solution(on(55)).propose(refund(0)));
    }

    @Test
    void saysHowManyOfSeveral() {
        var before = agreed(solution(new Remedy(Remedy.Kind.REPLACEMENT, 2, null)));

        assertInvalid(
                "quantity",
                () -> before.execution(on(55)).pay(new Pay(Remedy.Kind.REPLACEMENT, 0, null, TODAY, "PARCEL-1")));
    }

    @Test
    void givesAsManyPiecesAsWereAgreed() {
        var before = agreed(solution(new Remedy(Remedy.Kind.REPLACEMENT, 2, null)));
        var one = new Pay(Remedy.Kind.REPLACEMENT, 1, null, TODAY, "PARCEL-1");
        var two = new Pay(Remedy.Kind.REPLACEMENT, 2, null, TODAY, "PARCEL-2");

        assertThat(before.execution(on(55)).pay(two)).hasSize(1);
        assertInvalid("quantity", () -> paid(before, one).execution(on(55)).pay(two));
    }

    @Test
    void takesTheSameReferenceForTheSamePayment() {
        var paid = paid(agreed(refund(900)), pay(Remedy.Kind.REFUND, 500, "T-1"));

        assertThat(paid.execution(on(70)).pay(pay(Remedy.Kind.REFUND, 500, "T-1")))
                .isEmpty();
        assertRefused(Code.CONFLICT, () -> paid.execution(on(70)).pay(pay(Remedy.Kind.REFUND, 400, "T-1")));
    }

    @Test
    void hasALargePaymentConfirmedByASecondPerson() {
        var paid = paid(agreed(refund(50_000)), pay(Remedy.Kind.REFUND, 50_000, "T-1"));
        var other = on(57, "E2012", 0);

        assertRefused(Code.NOT_NOW, () -> resolved(paid, 60)).withMessageContaining("second person");
        assertRefused(Code.NOT_ALLOWED, () -> paid.execution(on(57)).confirmPayment("payment-1-1"));
        assertRefused(Code.NO_SUCH_PART, () -> paid.execution(other).confirmPayment("payment-1-9"));
        assertThat(paid.execution(other).confirmPayment("payment-1-1"))
                .containsExactly(new CompensationConfirmed(1, "payment-1-1", other.stamp()));
        var confirmed = then(paid, other, it -> it.execution(other).confirmPayment("payment-1-1"));
        assertThat(confirmed.execution(on(70)).confirmPayment("payment-1-1")).isEmpty();
        assertThat(resolved(confirmed, 75).stage()).isEqualTo(Stage.RESOLVED);
    }

    @Test
    void needsNoSecondPersonForASmallOne() {
        var paid = paid(agreed(refund(49_999)), pay(Remedy.Kind.REFUND, 49_999, "T-1"));

        assertRefused(Code.NOT_NOW, () -> paid.execution(on(57, "E2012", 0)).confirmPayment("payment-1-1"));
        assertThat(resolved(paid, 60).stage()).isEqualTo(Stage.RESOLVED);
    }

    @Test
    void keepsTheLedgersOfCyclesApart() {
        var first = resolved(paid(agreed(refund(900)), REFUND), 60);
        var second = then(first, Given.system(day(1)), it -> it.reopen(2, Given.reopening(day(1))));

        assertThat(second.current().execution().payments()).isEmpty();
        assertThat(second.cycles().get(0).execution().payments()).hasSize(1);
    }
}
