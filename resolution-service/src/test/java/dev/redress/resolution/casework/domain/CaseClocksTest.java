package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.SKEW;
import static dev.redress.resolution.casework.domain.Given.ask;
import static dev.redress.resolution.casework.domain.Given.call;
import static dev.redress.resolution.casework.domain.Given.day;
import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.minute;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.paused;
import static dev.redress.resolution.casework.domain.Given.refund;
import static dev.redress.resolution.casework.domain.Given.reopening;
import static dev.redress.resolution.casework.domain.Given.solution;
import static dev.redress.resolution.casework.domain.Given.system;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Given.woken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.casework.domain.Ownership.Escalation;
import dev.redress.resolution.casework.domain.Ownership.Trigger;
import dev.redress.resolution.casework.domain.OwnershipEvent.Escalated;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.Clock.Status;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.PauseReason;
import dev.redress.resolution.clocks.domain.Rulebook;
import dev.redress.resolution.clocks.domain.Target;
import dev.redress.resolution.directory.domain.Charge;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which clocks a case has, what starts, pauses and stops them, and whom they call. Its limits are those of {@link Given}. */
class CaseClocksTest {
    private static final int HOUR = 60;

    private static Clock clock(Case it, Metric metric, int cycle) {
        return it.clocks().all().stream()
                .filter(clock -> clock.key().metric() == metric && clock.key().cycle() == cycle)
                .findFirst()
                .orElseThrow();
    }

    private static Clock clock(Case it, Metric metric) {
        return clock(it, metric, 1);
    }

    private static List<ClockEvent> moves(List<CaseEvent> events) {
        return events.stream()
                .filter(ClockMoved.class::isInstance)
                .map(it -> ((ClockMoved) it).event())
                .toList();
    }

    private static DecisionContext under(Rulebook rules, int minute) {
        return new DecisionContext(Given.STAFF, rules, Actor.SYSTEM, minute(minute), Given.ZONE);
    }

    private static Case told() {
        return then(
                in(Stage.CAUSE_FOUND),
                on(25),
                it -> it.contact(on(25)).tell(new Findings(Channel.PHONE, "a seal", "ours", minute(90), Given.at(25))));
    }

    private static Case pending() {
        return then(in(Stage.CAUSE_FOUND), on(30), it -> it.solution(on(30)).propose(refund(100_000)));
    }

    // What starts them and what stops them.

    @Test
    void startWhenTheCaseOpensAndCountFromReceiptOrTriage() {
        assertThat(in(Stage.ASSIGNED).clocks().all())
                .extracting(it -> it.key().metric(), Clock::start, Clock::due)
                .containsExactly(
                        tuple(Metric.FIRST_RESPONSE, minute(0), minute(4 * HOUR)),
                        tuple(Metric.FINDINGS_REPLY, minute(1), minute(day(1) + 1)),
                        tuple(Metric.RESOLUTION, minute(0), minute(day(2))),
                        tuple(Metric.STATUTORY, minute(0), minute(day(61) - 8 * HOUR)));
    }

    @Test
    void stopForTheFirstResponseWhenItTookPlaceAndNotWhenItWasPutOnRecord() {
        var late =
                Contact.of(Channel.EMAIL, Contact.Direction.OUTBOUND, false, minute(3 * HOUR), "", Given.at(5 * HOUR));
        var attempt = then(in(Stage.ASSIGNED), on(5), it -> it.contact(on(5)).contact(call(false, 5), SKEW));
        var answered =
                then(attempt, on(5 * HOUR), it -> it.contact(on(5 * HOUR)).contact(late, SKEW));

        assertThat(clock(attempt, Metric.FIRST_RESPONSE).status()).isEqualTo(Status.RUNNING);
        assertThat(clock(answered, Metric.FIRST_RESPONSE).status()).isEqualTo(Status.MET);
        assertThat(clock(answered, Metric.FIRST_RESPONSE).stoppedAt()).isEqualTo(minute(3 * HOUR));
    }

    @Test
    void stopForTheFindingsWhenTheyAreTold() {
        assertThat(clock(told(), Metric.FINDINGS_REPLY).stoppedAt()).isEqualTo(minute(25));
        assertThat(clock(in(Stage.CAUSE_FOUND), Metric.FINDINGS_REPLY).status()).isEqualTo(Status.RUNNING);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "RESOLUTION, RESOLVED, MET",
        "RESOLUTION, REJECTED, MET",
        "STATUTORY, RESOLVED, MET",
        "STATUTORY, REJECTED, MET",
        "FINDINGS_REPLY, RESOLVED, MET",
        // A reasoned refusal tells what was found.
        "FINDINGS_REPLY, REJECTED, MET"
    })
    void endWithTheCycle(Metric metric, Stage ended, Status status) {
        assertThat(clock(in(ended), metric).status()).isEqualTo(status);
    }

    @Test
    void tellNobodyWhatWasFoundWhereNothingHadToBeFoundOut() {
        var helped = then(
                then(
                        then(
                                Case.unheard(Given.ID),
                                system(1),
                                it -> it.open(Given.verdict(Verdict.Nature.COMMUNICATIVE))),
                        on(10),
                        it -> it.contact(on(10)).contact(call(true, 10), SKEW)),
                on(20),
                it -> it.ending(on(20)).resolve(Resolution.Outcome.SETTLED, ""));

        assertThat(clock(helped, Metric.FINDINGS_REPLY).status()).isEqualTo(Status.CANCELLED);
    }

    /** A case whose first answer was due before it was put on record. */
    private static Case unanswered(int minute) {
        return woken(in(Stage.ASSIGNED), minute);
    }

    private static Case spoken(Case before, int at, int typedAt) {
        var call = Contact.of(Channel.PHONE, Contact.Direction.INBOUND, true, minute(at), "", Given.at(typedAt));
        return then(before, on(typedAt), it -> it.contact(on(typedAt)).contact(call, SKEW));
    }

    @Test
    void areCorrectedByACallThatWasTypedLate() {
        var late = unanswered(6 * HOUR);
        assertThat(clock(late, Metric.FIRST_RESPONSE).status()).isEqualTo(Status.BREACHED);

        var put = spoken(late, 5, 7 * HOUR);

        assertThat(clock(put, Metric.FIRST_RESPONSE).status()).isEqualTo(Status.MET);
        assertThat(clock(put, Metric.FIRST_RESPONSE).took().elapsed()).isEqualTo(Duration.ofMinutes(5));
        assertThat(clock(put, Metric.FIRST_RESPONSE).correction().by()).isEqualTo("E2011");
        assertThat(put.handling().escalations())
                .as("what was done is done")
                .isEqualTo(late.handling().escalations());
    }

    @Test
    void takeTheEarliestContactAlsoOfOneThatWasMet() {
        var put = spoken(spoken(in(Stage.ASSIGNED), 100, 110), 10, 120);

        assertThat(clock(put, Metric.FIRST_RESPONSE).stoppedAt()).isEqualTo(minute(10));
    }

    @Test
    void areMetByNoMessageOfTheCustomerAndNoMessageThatCameBack() {
        var sent = Contact.of(Channel.EMAIL, Contact.Direction.OUTBOUND, false, minute(5), "", Given.at(5));
        var came = Contact.of(Channel.EMAIL, Contact.Direction.INBOUND, true, minute(6), "", Given.at(6));
        for (var contact : List.of(sent.undelivered(), came)) {
            var after =
                    then(in(Stage.ASSIGNED), on(10), it -> it.contact(on(10)).contact(contact, SKEW));
            assertThat(clock(after, Metric.FIRST_RESPONSE).status()).isEqualTo(Status.RUNNING);
            assertThat(after.stage()).isEqualTo(Stage.ASSIGNED);
        }
        assertThat(spoken(in(Stage.ASSIGNED), 5, 6).stage()).isEqualTo(Stage.CONTACTED);
    }

    @Test
    void countFromWhenTheCustomerSpokeAlsoWhenTheWaitWasEndedByHand() {
        var waiting = paused(in(Stage.CONTACTED), 60, PauseReason.AWAITING_CUSTOMER_INFO);
        var gone = then(waiting, on(300), it -> it.contact(on(300)).resume());
        var message = Contact.of(Channel.EMAIL, Contact.Direction.INBOUND, false, minute(180), "", Given.at(400));

        var put = then(gone, on(400), it -> it.contact(on(400)).contact(message, SKEW));

        assertThat(clock(gone, Metric.RESOLUTION).due()).isEqualTo(minute(day(2) + 240));
        assertThat(clock(put, Metric.RESOLUTION).due()).isEqualTo(minute(day(2) + 120));
    }

    @Test
    void takeWhatWasSaidBeforeTheEndAlsoAfterIt() {
        var put = spoken(in(Stage.RESOLVED), 5, 100);

        assertThat(put.stage()).isEqualTo(Stage.RESOLVED);
        assertThat(clock(put, Metric.FIRST_RESPONSE).stoppedAt()).isEqualTo(minute(5));
    }

    @Test
    void timeTheBoardUntilItsDeadlineAndStopAtItsDecision() {
        var called = Given.mediated(in(Stage.CAUSE_FOUND), 50);
        var board = called.current().sittingBoard().orElseThrow();

        assertThat(clock(called, Metric.MEDIATION).start()).isEqualTo(minute(50));
        assertThat(clock(called, Metric.MEDIATION).due()).isEqualTo(board.deadline());

        var decided = then(
                called,
                on(60, "E1000", 3),
                it -> it.mediation(on(60, "E1000", 3))
                        .decideProposal(
                                Given.votes(Board.Vote.FOR, Board.Vote.FOR), "minutes", solution(Remedy.Kind.GIFT)));
        assertThat(clock(decided, Metric.MEDIATION).status()).isEqualTo(Status.MET);
        assertThat(clock(decided, Metric.MEDIATION).stoppedAt()).isEqualTo(minute(60));
    }

    private static Stream<Case> decided() {
        var lead = on(32, "E2008", 1);
        return Stream.of(
                then(pending(), lead, it -> it.solution(lead).approve()),
                then(pending(), lead, it -> it.solution(lead).turnDown("too much")));
    }

    @Test
    void runForAnApprovalFromTheAskingToTheDecision() {
        assertThat(clock(pending(), Metric.APPROVAL).due()).isEqualTo(minute(30 + 8 * HOUR));
        assertThat(decided()).allSatisfy(it -> {
            assertThat(clock(it, Metric.APPROVAL).status()).isEqualTo(Status.MET);
            assertThat(clock(it, Metric.APPROVAL).stoppedAt()).isEqualTo(minute(32));
        });
        assertThat(in(Stage.PROPOSED).clocks().all())
                .as("nobody needs to approve it")
                .noneMatch(it -> it.key().metric() == Metric.APPROVAL);
    }

    @Test
    void runForATaskUntilItIsDoneOrDropped() {
        var set = in(Stage.IMPLEMENTING);
        var warehouse = on(70, "W1", 0);
        var done = then(set, warehouse, it -> it.execution(warehouse).done("task-1-1", "sent", List.of("PARCEL-1")));
        var asked = then(in(Stage.ACCEPTED), on(45), it -> it.execution(on(45)).setTask(ask(Purpose.CONSULT, 600)));
        var ended = then(
                Given.apologised(asked, 48), on(50), it -> it.ending(on(50)).resolve(Resolution.Outcome.UPHELD, ""));

        assertThat(clock(set, Metric.TASK).due()).isEqualTo(minute(600));
        assertThat(clock(done, Metric.TASK).status()).isEqualTo(Status.MET);
        assertThat(clock(ended, Metric.TASK).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void runForEachPromiseByItself() {
        var both = then(told(), on(26), it -> it.contact(on(26)).promise("a call", minute(60)));
        var late = then(both, on(70), it -> it.contact(on(70)).keepPromise("promise-2"));

        assertThat(both.clocks().all())
                .filteredOn(it -> it.key().metric() == Metric.PROMISE)
                .extracting(it -> it.key().about(), Clock::due)
                .containsExactly(tuple("promise-1", minute(90)), tuple("promise-2", minute(60)));
        assertThat(late.clocks().all())
                .filteredOn(it -> it.key().metric() == Metric.PROMISE)
                .extracting(Clock::status)
                .containsExactly(Status.RUNNING, Status.BREACHED);
    }

    // What pauses them.

    @ParameterizedTest
    @EnumSource
    void standStillForTheReasonsThatTheTableNames(PauseReason reason) {
        var promised = then(pending(), on(31), it -> it.contact(on(31)).promise("a call", minute(600)));
        var asked = then(promised, on(31), it -> it.execution(on(31)).setTask(ask(Purpose.CONSULT, 600)));
        var customers = EnumSet.of(PauseReason.AWAITING_CUSTOMER_INFO, PauseReason.AWAITING_CUSTOMER_DECISION);
        var expected = customers.contains(reason)
                ? Set.of(Metric.FINDINGS_REPLY, Metric.RESOLUTION)
                : Set.of(Metric.RESOLUTION);

        assertThat(paused(asked, 40, reason).clocks().all())
                .filteredOn(it -> it.status() == Status.PAUSED)
                .extracting(it -> it.key().metric())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(asked.clocks().all()).hasSize(7);
    }

    @Test
    void goOnFromWhenTheCustomerSpoke() {
        var waiting = paused(in(Stage.CONTACTED), 60, PauseReason.AWAITING_CUSTOMER_INFO);
        var message = Contact.of(Channel.EMAIL, Contact.Direction.INBOUND, false, minute(180), "", Given.at(300));
        var spoken = then(waiting, on(300), it -> it.contact(on(300)).contact(message, SKEW));

        assertThat(clock(waiting, Metric.RESOLUTION).due()).isNull();
        assertThat(clock(waiting, Metric.RESOLUTION).remaining()).isEqualTo(Duration.ofHours(47));
        assertThat(clock(spoken, Metric.RESOLUTION).due()).isEqualTo(minute(day(2) + 120));
    }

    // Whom they call.

    private static List<ClockMoved> warnings(Case it, int minute) {
        return it.wake(system(minute)).stream()
                .filter(ClockMoved.class::isInstance)
                .map(ClockMoved.class::cast)
                .filter(moved -> moved.event() instanceof ClockEvent.Warned)
                .toList();
    }

    @Test
    void warnTheHandlerOrTheNextRoleUpWhereThereIsNone() {
        var nobodys = in(Stage.ASSIGNED);
        var handled = then(nobodys, on(5), it -> it.ownership(on(5)).claim());

        assertThat(warnings(handled, 3 * HOUR))
                .flatExtracting(ClockMoved::warned)
                .containsExactly(new Charge("E2011", Role.HANDLER, 0));
        assertThat(warnings(nobodys, 3 * HOUR))
                .flatExtracting(ClockMoved::warned)
                .extracting(Charge::person, Charge::role)
                .containsExactly(tuple("E2008", Role.LEAD));
    }

    private static List<List<Tuple>> warnedOfTheResolution(Case it) {
        return warnings(it, 44 * HOUR).stream()
                .filter(moved -> moved.event().key().metric() == Metric.RESOLUTION)
                .map(moved -> moved.warned().stream()
                        .map(whom -> tuple(whom.role(), whom.person()))
                        .toList())
                .toList();
    }

    @Test
    void warnHandlerAndLeadWithNineTenthsOver() {
        var nobodys = in(Stage.ASSIGNED);
        var handled = then(nobodys, on(5), it -> it.ownership(on(5)).claim());

        assertThat(warnedOfTheResolution(handled))
                .containsExactly(
                        List.of(tuple(Role.HANDLER, "E2011")),
                        List.of(tuple(Role.LEAD, "E2007"), tuple(Role.HANDLER, "E2011")));
        assertThat(warnedOfTheResolution(nobodys))
                .containsExactly(List.of(tuple(Role.LEAD, "E2007")), List.of(tuple(Role.LEAD, "E2007")));
    }

    @Test
    void escalateAStepWhenDueToTheLeadAndNeverToTheBoard() {
        var due = woken(in(Stage.ASSIGNED), 4 * HOUR + 1);

        assertThat(clock(due, Metric.FIRST_RESPONSE).breach().breachedAt()).isEqualTo(minute(4 * HOUR));
        assertThat(due.handling().escalations())
                .containsExactly(new Escalation(
                        1,
                        1,
                        0,
                        Trigger.CLOCK,
                        "FIRST_RESPONSE",
                        100,
                        "",
                        Role.LEAD,
                        "E2008",
                        system(4 * HOUR + 1).stamp()));
        var later = woken(due, day(1));
        assertThat(later.handling().escalations())
                .extracting(Escalation::level, Escalation::from, Escalation::owner)
                .containsExactly(tuple(1, 0, "E2008"), tuple(2, 1, "E2001"));
    }

    @Test
    void escalateTheWholeWhenDueToTheHeadAndInTheEndToTheBoard() {
        var answered = in(Stage.CONTACTED);

        assertThat(woken(told(), day(2) + 1).handling().escalations())
                .extracting(Escalation::level, Escalation::metric, Escalation::percent)
                .contains(tuple(2, "RESOLUTION", 100));
        assertThat(woken(answered, day(3) + 1).handling().escalations())
                .filteredOn(step -> step.metric().equals("RESOLUTION"))
                .extracting(Escalation::level, Escalation::percent)
                .containsExactly(tuple(3, 125), tuple(4, 150));
    }

    @Test
    void escalateToEachLevelOnceHoweverManyClocksCall() {
        var late = woken(in(Stage.ASSIGNED), day(5));

        assertThat(late.handling().escalations())
                .extracting(Escalation::level, Escalation::from)
                .containsExactly(tuple(1, 0), tuple(2, 1), tuple(3, 2), tuple(4, 3));
        assertThat(late.clocks().all())
                .filteredOn(it -> it.status() == Status.BREACHED)
                .extracting(it -> it.key().metric())
                .containsExactly(Metric.FIRST_RESPONSE, Metric.FINDINGS_REPLY, Metric.RESOLUTION);
    }

    @Test
    void fireEverythingOnceThoughDaysLate() {
        var late = woken(in(Stage.CONTACTED), day(5));

        assertThat(late.wake(system(day(5)))).isEmpty();
        assertThat(late.wakeAt()).hasValueSatisfying(it -> assertThat(it).isAfter(minute(day(5))));
        assertThat(clock(late, Metric.RESOLUTION).levels()).containsExactly(0, 1, 2, 3, 4);
        assertThat(clock(late, Metric.RESOLUTION).breach().breachedAt()).isEqualTo(minute(day(2)));
        assertThat(clock(late, Metric.RESOLUTION).breach().detectedAt()).isEqualTo(minute(day(5)));
    }

    @Test
    void callWhoIsThereOnThatDay() {
        var nobody = new DecisionContext(Staff.NOBODY, Given.RULES, Actor.SYSTEM, minute(4 * HOUR + 1), Given.ZONE);

        assertThat(in(Stage.ASSIGNED).wake(nobody))
                .filteredOn(Escalated.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Escalated.class, it -> {
                    assertThat(it.escalation().level()).isEqualTo(1);
                    assertThat(it.escalation().role()).isEqualTo(Role.BOARD);
                    assertThat(it.escalation().owner()).isEmpty();
                });
    }

    // What was on its way before it came in.

    private static Case openedFrom(Verdict.Arrival arrival) {
        var it = Given.verdict();
        var verdict = new Verdict(
                it.nature(),
                it.kind(),
                it.category(),
                it.severity(),
                it.department(),
                it.policy(),
                it.receivedAt(),
                arrival.at().plusMillis(1),
                arrival);
        var minute = (int) Duration.between(Given.RECEIVED, arrival.at()).toMinutes() + 1;
        return then(Case.unheard(Given.ID), system(minute), before -> before.open(verdict));
    }

    @Test
    void tellWhatWasLateBeforeTheComplaintCameInOnceAndNeverTheBoard() {
        var old = openedFrom(new Verdict.Arrival(minute(day(7)), false, false));
        var woken = woken(old, day(7) + 2);

        assertThat(woken.handling().escalations())
                .extracting(Escalation::level, Escalation::trigger, Escalation::metric)
                .containsExactly(tuple(3, Trigger.TAKEN_OVER, ""));
        assertThat(woken.clocks().all()).allMatch(Clock::takenOver);
        assertThat(clock(woken, Metric.RESOLUTION).start()).isEqualTo(minute(0));
        assertThat(clock(woken, Metric.RESOLUTION).status()).isEqualTo(Status.BREACHED);
        assertThat(clock(woken, Metric.RESOLUTION).breach().breachedAt()).isEqualTo(minute(day(2)));
        assertThat(clock(woken, Metric.FINDINGS_REPLY).status())
                .as("counts from triage")
                .isEqualTo(Status.RUNNING);
        assertThat(woken(woken, day(9)).handling().level())
                .as("what comes due from now on is told as ever")
                .isEqualTo(3);
    }

    @Test
    void tellNobodyWhatWasLateWhereTheImportWantsItSo() {
        var quiet = woken(openedFrom(new Verdict.Arrival(minute(day(7)), true, true)), day(7) + 2);

        assertThat(quiet.handling().escalations()).isEmpty();
        assertThat(clock(quiet, Metric.RESOLUTION).status()).isEqualTo(Status.BREACHED);
    }

    @Test
    void takeOverWhatIsImportedOrOlderThanThePolicyAllowsAndNothingElse() {
        var imported = openedFrom(new Verdict.Arrival(minute(5), true, false));
        var young = openedFrom(new Verdict.Arrival(minute(day(1)), false, false));
        var older = openedFrom(new Verdict.Arrival(minute(day(1) + 1), false, false));

        assertThat(clock(imported, Metric.RESOLUTION).takenOver()).isTrue();
        assertThat(imported.handling().escalations()).as("nothing was late").isEmpty();
        assertThat(clock(young, Metric.RESOLUTION).takenOver()).isFalse();
        assertThat(clock(older, Metric.RESOLUTION).takenOver()).isTrue();
    }

    // What the receipt promised.

    @Test
    void timeTheAnswerThatTheReceiptPromisedInWhateverOrderItIsHeard() {
        var before = then(Case.unheard(Given.ID), system(0), it -> it.promised(minute(0), minute(day(1))));
        var first = then(before, system(1), it -> it.open(Given.verdict()));
        var answered = then(first, on(10), it -> it.contact(on(10)).contact(call(true, 10), SKEW));
        var last = then(in(Stage.CONTACTED), system(20), it -> it.promised(minute(0), minute(day(1))));

        assertThat(clock(first, Metric.PROMISE).due()).isEqualTo(minute(day(1)));
        assertThat(clock(first, Metric.PROMISE).start()).isEqualTo(minute(0));
        for (var it : List.of(answered, last)) {
            assertThat(clock(it, Metric.PROMISE).status()).isEqualTo(Status.MET);
            assertThat(clock(it, Metric.PROMISE).stoppedAt()).isEqualTo(minute(10));
            assertThat(it.promises())
                    .singleElement()
                    .satisfies(promise -> assertThat(promise.kept().at()).isEqualTo(minute(10)));
        }
        assertThat(last.promised(minute(0), minute(day(1)))).isEmpty();
    }

    // Cycles.

    @Test
    void startAnewForTheFirstResponseAndTheResolutionOfEachCycleAndForNothingElse() {
        var reopened = then(in(Stage.RESOLVED), system(100), it -> it.reopen(2, reopening(100)));

        assertThat(clock(reopened, Metric.RESOLUTION, 2).start()).isEqualTo(minute(100));
        assertThat(clock(reopened, Metric.RESOLUTION, 2).due()).isEqualTo(minute(day(2) + 100));
        assertThat(clock(reopened, Metric.RESOLUTION, 1))
                .as("the verdict stays")
                .isEqualTo(clock(in(Stage.RESOLVED), Metric.RESOLUTION, 1));
        assertThat(reopened.clocks().all())
                .filteredOn(it -> it.key().cycle() == 2)
                .extracting(it -> it.key().metric(), Clock::start)
                .containsExactly(tuple(Metric.FIRST_RESPONSE, minute(100)), tuple(Metric.RESOLUTION, minute(100)));
        var called = then(reopened, on(110), it -> it.contact(on(110)).contact(call(true, 105), SKEW));
        assertThat(clock(called, Metric.FIRST_RESPONSE, 2).stoppedAt()).isEqualTo(minute(105));
    }

    @ParameterizedTest(name = "from level {0}, no lower than {1}, to {2}")
    @CsvSource({
        "0, 0, 1", "1, 0, 2", "2, 0, 3", "3, 0, 4", "4, 0, 4", "0, 1, 1", "0, 2, 2", "0, 4, 4", "0, 9, 4", "2, 1, 3",
        "2, 3, 3", "2, 4, 4", "4, 1, 4"
    })
    void beginTheNextCycleOneLevelHigherAndNoLowerThanTheFollowUpWants(int before, int floor, int after) {
        var done = Given.apologised(in(Stage.ACCEPTED), 43);
        var manager = on(45, "E1000", 3);
        var up = before == 0
                ? done
                : then(done, manager, it -> it.ownership(manager).escalate(before, "the press asks"));
        var goesOn = before < 4
                ? up
                : then(
                        up,
                        manager,
                        it -> it.mediation(manager)
                                .decideOwner(Given.votes(Board.Vote.FOR, Board.Vote.FOR), "minutes", "E2011"));
        var ended = then(goesOn, on(50), it -> it.ending(on(50)).resolve(Resolution.Outcome.UPHELD, ""));
        var reopened = then(ended, system(100), it -> it.reopen(2, reopening(100, floor)));

        assertThat(reopened.handling().level()).isEqualTo(after);
        assertThat(reopened.handling().escalations())
                .last()
                .extracting(Escalation::cycle, Escalation::level, Escalation::trigger)
                .containsExactly(2, after, Trigger.REOPENED);
    }

    // Rules that change.

    private static final Rulebook TIGHTER = both(Given.rules(2, Target.physical(Duration.ofDays(1))));

    private static Rulebook both(Rulebook newer) {
        return new Rulebook(
                newer.calendars(),
                Stream.concat(Given.RULES.policies().stream(), newer.policies().stream())
                        .toList(),
                "STANDARD");
    }

    @Test
    void followANewPolicyOnceAndOnlyWhereTheyRun() {
        var before = in(Stage.CONTACTED);
        var events = moves(before.wake(under(TIGHTER, 120)));
        var after = before.after(before.wake(under(TIGHTER, 120)));

        assertThat(events)
                .filteredOn(ClockEvent.Retargeted.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(ClockEvent.Retargeted.class, it -> {
                    assertThat(it.key().metric()).isEqualTo(Metric.RESOLUTION);
                    assertThat(it.reason()).isEqualTo(ClockEvent.Retargeted.Reason.POLICY_CHANGED);
                    assertThat(it.due()).isEqualTo(minute(day(1)));
                });
        assertThat(after.wake(under(TIGHTER, 121))).isEmpty();
        assertThat(clock(after, Metric.FIRST_RESPONSE)).isEqualTo(clock(before, Metric.FIRST_RESPONSE));
    }

    @Test
    void areBreachedAsOfNowWhenTheTargetIsCutBelowWhatHasElapsed() {
        var before = woken(in(Stage.CONTACTED), day(1) + 600);
        var context = under(TIGHTER, day(1) + 660);
        var after = before.after(before.wake(context));

        assertThat(clock(after, Metric.RESOLUTION).breach())
                .isEqualTo(new Clock.Breach(
                        minute(day(1) + 660), minute(day(1) + 660), Clock.Breach.Reason.TARGET_TIGHTENED));
    }

    @Test
    void followANewPolicyWhenTheyGoOnAndNotWhileTheyStandStill() {
        var waiting = paused(in(Stage.CONTACTED), 60, PauseReason.AWAITING_CUSTOMER_INFO);
        var still = waiting.after(waiting.wake(under(TIGHTER, 120)));
        var context = under(TIGHTER, 180);
        var running = then(still, context, it -> it.contact(context).resume());

        assertThat(clock(still, Metric.RESOLUTION)).isEqualTo(clock(waiting, Metric.RESOLUTION));
        assertThat(clock(running, Metric.RESOLUTION).due()).isEqualTo(minute(day(1) + 120));
        assertThat(clock(running, Metric.RESOLUTION).basis().policy().version()).isEqualTo(2);
    }

    @Test
    void followANewCalendar() {
        var always = Given.RULES.calendars().get(0);
        var rules = new Rulebook(List.of(always, always.withVersion(2)), Given.RULES.policies(), "STANDARD");
        var before = in(Stage.CONTACTED);
        var after = before.after(before.wake(under(rules, 120)));

        assertThat(moves(before.wake(under(rules, 120))))
                .as("told to nobody: no due is another")
                .allMatch(ClockEvent.Noted.class::isInstance)
                .hasSize(3);
        assertThat(clock(after, Metric.RESOLUTION).basis().calendar().version()).isEqualTo(2);
        assertThat(after.wake(under(rules, 121))).isEmpty();
    }

    @Test
    void showHowUrgentTheCaseIs() {
        assertThat(in(Stage.ASSIGNED).urgency()).isEqualTo(new Urgency(minute(4 * HOUR), false));
        assertThat(woken(in(Stage.ASSIGNED), 4 * HOUR + 1).urgency()).isEqualTo(new Urgency(minute(day(1) + 1), true));
        assertThat(in(Stage.CLOSED).urgency()).isEqualTo(Urgency.NONE);
    }

    @Test
    void callNobodyForAnApprovalThatTheBoardHasMadeNeedless() {
        var decided = then(
                Given.mediated(pending(), 50),
                on(60, "E1000", 3),
                it -> it.mediation(on(60, "E1000", 3))
                        .decideProposal(
                                Given.votes(Board.Vote.FOR, Board.Vote.FOR), "minutes", solution(Remedy.Kind.GIFT)));

        assertThat(woken(decided, 30 + 9 * HOUR).handling().escalations())
                .as("nobody waits for that approval any more")
                .noneMatch(it -> it.metric().equals("APPROVAL"));
    }
}
