package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.SKEW;
import static dev.redress.resolution.casework.domain.Given.at;
import static dev.redress.resolution.casework.domain.Given.call;
import static dev.redress.resolution.casework.domain.Given.day;
import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.minute;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.paused;
import static dev.redress.resolution.casework.domain.Given.reopening;
import static dev.redress.resolution.casework.domain.Given.system;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Refused.assertInvalid;
import static dev.redress.resolution.casework.domain.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.agreements.domain.Agreement.StatedFindings;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.CaseRefusal.Code;
import dev.redress.resolution.casework.domain.Contact.Direction;
import dev.redress.resolution.casework.domain.ContactEvent.CustomerContacted;
import dev.redress.resolution.casework.domain.ContactEvent.FindingsTold;
import dev.redress.resolution.casework.domain.ContactEvent.PromiseKept;
import dev.redress.resolution.casework.domain.ContactEvent.Promised;
import dev.redress.resolution.casework.domain.ContactEvent.Resumed;
import dev.redress.resolution.casework.domain.Wait.Trigger;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What passes between us and the customer. */
class ContactDecisionsTest {
    private static final PauseReason INFO = PauseReason.AWAITING_CUSTOMER_INFO;

    private static List<CaseEvent> contact(Case it, Contact contact) {
        return it.contact(on(240)).contact(contact, SKEW);
    }

    private static Contact message(int minute, int saidAt) {
        return Contact.of(Channel.EMAIL, Direction.INBOUND, false, minute(minute), "", at(saidAt));
    }

    private static Findings findings(Instant promisedFor, int minute) {
        return new Findings(Channel.PHONE, "a seal", "ours", promisedFor, at(minute));
    }

    private static List<Resumed> resumed(Case before, DecisionContext context, List<CaseEvent> step) {
        return before.decide(context, it -> step).stream()
                .filter(Resumed.class::isInstance)
                .map(Resumed.class::cast)
                .toList();
    }

    // Contacts.

    @ParameterizedTest
    @EnumSource
    void takesContactsInEveryOpenStage(Stage stage) {
        var contact = call(true, 70);

        if (stage.open()) {
            assertThat(contact(in(stage), contact)).containsExactly(new CustomerContacted(1, contact));
        } else {
            assertRefused(Code.NOT_NOW, () -> contact(in(stage), contact));
        }
    }

    @Test
    void isNotContactedByACallThatReachesNobody() {
        var after = then(in(Stage.ASSIGNED), on(5), it -> it.contact(on(5)).contact(call(false, 5), SKEW));

        assertThat(after.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(after.cycles().get(0).contacts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void countsAMessageSentAsAResponseButNoCallAndNoMachine(Channel channel) {
        var sent = Contact.of(channel, Direction.OUTBOUND, false, minute(5), "", at(5));
        var came = Contact.of(channel, Direction.INBOUND, false, minute(5), "", at(5));
        var silent = EnumSet.of(Channel.PHONE, Channel.VISIT, Channel.RETURN, Channel.SYSTEM);

        assertThat(sent.response()).isEqualTo(!silent.contains(channel));
        assertThat(came.response()).isFalse();
    }

    @Test
    void countsTheSameContactOnceThoughAnotherSaysIt() {
        var again = Contact.of(Channel.PHONE, Direction.OUTBOUND, true, minute(10), "", new Stamp("E9", minute(12)));

        assertThat(contact(in(Stage.CONTACTED), again)).isEmpty();
        assertRefused(Code.CONFLICT, () -> contact(in(Stage.CONTACTED), call(false, 10)));
    }

    @Test
    void refusesAContactThatHasYetToTakePlace() {
        var tomorrow =
                Contact.of(Channel.PHONE, Direction.OUTBOUND, true, minute(11).plusMillis(1), "", at(10));
        var nearly = Contact.of(Channel.PHONE, Direction.OUTBOUND, true, minute(11), "", at(10));

        assertRefused(Code.CONTACT_IN_FUTURE, () -> contact(in(Stage.ASSIGNED), tomorrow));
        assertThat(contact(in(Stage.ASSIGNED), nearly))
                .as("by a clock that is a little ahead")
                .hasSize(1);
    }

    @Test
    void refusesAContactFromBeforeTheCycle() {
        var reopened = then(in(Stage.RESOLVED), system(60), it -> it.reopen(2, reopening(60)));

        assertRefused(Code.CONTACT_BEFORE_CYCLE, () -> contact(in(Stage.ASSIGNED), call(true, -1)));
        assertThat(contact(in(Stage.ASSIGNED), call(true, 0))).hasSize(1);
        assertRefused(Code.CONTACT_BEFORE_CYCLE, () -> contact(reopened, call(true, 59)));
        assertThat(contact(reopened, call(true, 60))).hasSize(1);
    }

    // What was said.

    @Test
    void confirmsTheContentOnceAPersonHasSpokenToTheCustomer() {
        var leaks = new Confirmation("it leaks", "a new one", minute(day(3)), at(15));
        var burns = new Confirmation("it burns", "a new one", minute(day(3)), at(16));

        assertRefused(Code.NOT_NOW, () -> in(Stage.ASSIGNED).contact(on(15)).confirm(leaks));
        var confirmed =
                then(in(Stage.CONTACTED), on(15), it -> it.contact(on(15)).confirm(leaks));
        assertThat(confirmed.current().inquiry().confirmation()).isEqualTo(leaks);
        assertThat(confirmed.contact(on(20)).confirm(leaks)).isEmpty();
        assertThat(then(confirmed, on(16), it -> it.contact(on(16)).confirm(burns))
                        .current()
                        .inquiry()
                        .confirmation())
                .isEqualTo(burns);
    }

    @Test
    void tellsFindingsOnceThereIsACause() {
        var told = findings(null, 25);

        assertRefused(Code.NOT_NOW, () -> in(Stage.CONTACTED).contact(on(25)).tell(told));
        assertThat(in(Stage.CAUSE_FOUND).contact(on(25)).tell(told)).containsExactly(new FindingsTold(1, told));
        assertThat(then(in(Stage.CAUSE_FOUND), on(25), it -> it.contact(on(25)).tell(told))
                        .contact(on(30))
                        .tell(told))
                .isEmpty();
    }

    @Test
    void takesTheSameNoteOfTheSamePersonOnce() {
        var noted = then(in(Stage.CONTACTED), on(15), it -> it.contact(on(15)).note("is angry"));

        assertThat(noted.contact(on(20)).note("is angry")).isEmpty();
        assertThat(noted.contact(on(20, "E2012", 0)).note("is angry")).hasSize(1);
        assertThat(in(Stage.CLOSED).contact(on(70)).note("thanks")).hasSize(1);
    }

    // Promises.

    @Test
    void promisesATimeThatLiesAhead() {
        var promise = new Promise("promise-1", 1, "a call", false, minute(100), at(15), null);

        assertThat(in(Stage.CONTACTED).contact(on(15)).promise("a call", minute(100)))
                .containsExactly(new Promised(promise));
        assertInvalid("dueAt", () -> in(Stage.CONTACTED).contact(on(15)).promise("a call", minute(15)));
        assertInvalid(
                "solutionPromisedFor",
                () -> in(Stage.CAUSE_FOUND).contact(on(25)).tell(findings(minute(25), 25)));
        assertRefused(Code.NOT_NOW, () -> in(Stage.RESOLVED).contact(on(70)).promise("a call", minute(100)));
    }

    @Test
    void neverHidesAPromiseBehindALaterOne() {
        var first = then(in(Stage.CONTACTED), on(15), it -> it.contact(on(15)).promise("a call", minute(100)));
        var both = then(first, on(20), it -> it.contact(on(20)).promise("a call", minute(200)));

        assertThat(both.promises()).extracting(Promise::id).containsExactly("promise-1", "promise-2");
        assertThat(both.promises().get(0)).isEqualTo(first.promises().get(0));
        assertThat(both.contact(on(21)).promise("a call", minute(100))).isEmpty();
        var late = on(150);
        assertThat(both.contact(late).keepPromise("promise-1"))
                .containsExactly(new PromiseKept(1, "promise-1", false, late.stamp()));
        assertThat(both.contact(late).keepPromise("promise-2"))
                .containsExactly(new PromiseKept(1, "promise-2", true, late.stamp()));
    }

    @Test
    void keepsAPromiseOnTimeUpToTheVeryMoment() {
        var promised =
                then(in(Stage.CONTACTED), on(15), it -> it.contact(on(15)).promise("a call", minute(100)));

        assertThat(promised.contact(on(100)).keepPromise("promise-1"))
                .containsExactly(new PromiseKept(1, "promise-1", true, at(100)));
        var kept = then(promised, on(100), it -> it.contact(on(100)).keepPromise("promise-1"));
        assertThat(kept.contact(on(150)).keepPromise("promise-1")).isEmpty();
        assertThat(kept.promises().get(0).kept()).isEqualTo(at(100));
        assertRefused(Code.NO_SUCH_PART, () -> kept.contact(on(150)).keepPromise("promise-9"));
    }

    /** Two promises for the solution, at minute 34 and 90, and one for a call; offered at minute 35. */
    private static Case promisedAndOffered() {
        var told = then(in(Stage.CAUSE_FOUND), on(25), it -> it.contact(on(25)).tell(findings(minute(34), 25)));
        var again = then(told, on(26), it -> it.contact(on(26)).tell(findings(minute(90), 26)));
        var other = then(again, on(27), it -> it.contact(on(27)).promise("a call", minute(90)));
        var proposed = then(other, on(30), it -> it.solution(on(30)).propose(Given.solution(Remedy.Kind.GIFT)));
        return then(proposed, on(35), it -> it.solution(on(35)).offer("", "", null));
    }

    private static List<PromiseKept> kept(List<CaseEvent> events) {
        return events.stream()
                .filter(PromiseKept.class::isInstance)
                .map(PromiseKept.class::cast)
                .toList();
    }

    @Test
    void keepsWhatWasPromisedForTheSolutionOnceAnOfferOfItReachedTheCustomer() {
        var offered = promisedAndOffered();
        assertThat(offered.promises()).as("it lies here still").allMatch(Promise::open);

        assertThat(kept(sent(offered)))
                .containsExactly(
                        new PromiseKept(1, "promise-1", false, SENT), new PromiseKept(1, "promise-2", true, SENT));
        assertThat(kept(sent(offered.after(sent(offered))))).isEmpty();
    }

    @Test
    void keepsItByTheCustomersAnswerAndByTheOfferWhereThatWasEarlier() {
        var offered = promisedAndOffered();
        var answer = offered.decide(on(60), it -> it.solution(on(60)).decline(Proposal.Way.CALL, "no", ""));

        assertThat(kept(answer))
                .containsExactly(
                        new PromiseKept(1, "promise-1", false, at(60)), new PromiseKept(1, "promise-2", true, at(60)));
        assertThat(kept(sent(offered.after(answer))))
                .extracting(PromiseKept::stamp)
                .containsExactly(SENT, SENT);
    }

    /** At minute 35, of a case whose customer was told nothing yet; sent at minute 50, as is said at minute 70. */
    private static Case offered(StatedFindings findings) {
        var proposed = then(
                in(Stage.CAUSE_FOUND), on(30), it -> it.solution(on(30)).propose(Given.solution(Remedy.Kind.GIFT)));
        return then(
                proposed, on(35), it -> it.solution(on(35)).stating(findings).offer("", "", null));
    }

    private static final Stamp SENT = new Stamp("E2012", minute(50), minute(70));

    private static List<CaseEvent> sent(Case it) {
        return it.decide(system(70), before -> before.contact(system(70)).offerSent(1, 1, 1, Channel.EMAIL, SENT));
    }

    @Test
    void tellsWhatWasFoundByAnOfferThatStatesItWhenItWasSent() {
        var offered = offered(new StatedFindings("a seal", "ours"));

        assertThat(offered.current().inquiry().findings()).isNull();
        assertThat(sent(offered))
                .contains(new FindingsTold(1, new Findings(Channel.EMAIL, "a seal", "ours", null, SENT)));
        var told = offered.after(sent(offered));
        assertThat(told.clocks().all())
                .filteredOn(it -> it.key().metric() == Metric.FINDINGS_REPLY)
                .singleElement()
                .satisfies(it -> assertThat(it.stoppedAt()).isEqualTo(minute(50)));
        assertThat(sent(told)).isEmpty();
        assertThat(offered.contact(system(70)).offerSent(1, 1, 2, Channel.EMAIL, SENT))
                .isEmpty();
        assertThat(offered.contact(system(70)).offerSent(2, 1, 1, Channel.EMAIL, SENT))
                .isEmpty();
    }

    @Test
    void tellsNothingThatTheOfferDoesNotStateOrTheCustomerKnewBefore() {
        var known = then(
                offered(new StatedFindings("a seal", "ours")),
                on(40),
                it -> it.contact(on(40)).tell(findings(null, 40)));

        assertThat(sent(offered(null))).isEmpty();
        assertThat(sent(known)).isEmpty();
    }

    @Test
    void promisesOnceTheSameTimeForTheSolution() {
        var told = then(in(Stage.CAUSE_FOUND), on(25), it -> it.contact(on(25)).tell(findings(minute(90), 25)));
        var better = new Findings(Channel.EMAIL, "another seal", "ours", minute(90), at(26));

        assertThat(told.contact(on(26)).tell(better)).containsExactly(new FindingsTold(1, better));
    }

    @Test
    void owesWhatWasPromisedAfterTheEndAllTheSame() {
        var promised = then(in(Stage.ACCEPTED), on(41), it -> it.contact(on(41)).promise("a call", minute(100)));
        var ended = then(
                Given.apologised(promised, 43),
                on(50),
                it -> it.ending(on(50)).resolve(Resolution.Outcome.UPHELD, "done"));

        assertThat(ended.promises().get(0).open()).isTrue();
        assertThat(ended.contact(on(70)).keepPromise("promise-1")).hasSize(1);
    }

    // Pauses.

    @ParameterizedTest
    @EnumSource
    void waitsOnceAPersonHasAnsweredAndUntilTheEnd(Stage stage) {
        if (stage.open() && stage != Stage.ASSIGNED) {
            assertThat(in(stage).contact(on(70)).pause(INFO, "the bill")).hasSize(1);
        } else {
            assertRefused(Code.NOT_NOW, () -> in(stage).contact(on(70)).pause(INFO, "the bill"));
        }
    }

    @Test
    void waitsForOneThingAtATime() {
        var waiting = paused(in(Stage.CONTACTED), 15, INFO);

        assertThat(waiting.contact(on(20)).pause(INFO, "")).isEmpty();
        assertRefused(Code.NOT_NOW, () -> waiting.contact(on(20)).pause(PauseReason.FORCE_MAJEURE, ""));
        assertThat(waiting.contact(on(20)).resume())
                .containsExactly(new Resumed(1, INFO, Trigger.HANDLER, minute(20), at(20)));
        assertThat(in(Stage.CONTACTED).contact(on(20)).resume()).isEmpty();
    }

    @Test
    void goesOnFromWhenTheCustomerSpoke() {
        var waiting = paused(in(Stage.CONTACTED), 15, INFO);
        var step = waiting.contact(on(90)).contact(message(60, 90), SKEW);

        assertThat(resumed(waiting, on(90), step))
                .containsExactly(new Resumed(1, INFO, Trigger.CUSTOMER_SPOKE, minute(60), at(90)));
    }

    @Test
    void goesOnFromTheBeginningOfTheWaitWhenTheCustomerHadSpokenBefore() {
        var waiting = paused(in(Stage.CONTACTED), 15, INFO);
        var step = waiting.contact(on(90)).contact(message(12, 90), SKEW);

        assertThat(resumed(waiting, on(90), step)).extracting(Resumed::until).containsExactly(minute(15));
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAtTheCustomersWordOnlyWhereItWaitsForTheCustomer(PauseReason reason) {
        var waiting = paused(in(Stage.CONTACTED), 15, reason);
        var forCustomer =
                EnumSet.of(INFO, PauseReason.AWAITING_CUSTOMER_DECISION).contains(reason);
        var step = waiting.contact(on(90)).contact(message(60, 90), SKEW);

        assertThat(resumed(waiting, on(90), step)).hasSize(forCustomer ? 1 : 0);
    }

    @Test
    void waitsOnWhenWeSpeak() {
        var waiting = paused(in(Stage.CONTACTED), 15, INFO);
        var step = waiting.contact(on(90)).contact(call(true, 60), SKEW);

        assertThat(resumed(waiting, on(90), step)).isEmpty();
    }

    @Test
    void goesOnWithTheCustomersAnswerToAnOffer() {
        var waiting = paused(in(Stage.OFFERED), 36, PauseReason.AWAITING_CUSTOMER_DECISION);

        assertThat(then(waiting, on(40), it -> it.solution(on(40)).accept(Proposal.Evidence.CALL, "REC-1", ""))
                        .waiting())
                .isNull();
        assertThat(then(waiting, on(40), it -> it.solution(on(40)).decline(Proposal.Way.CALL, "no", ""))
                        .waiting())
                .isNull();
    }

    @Test
    void waitsAnewOnceThereIsAnOffer() {
        var waiting = paused(in(Stage.PROPOSED), 31, INFO);
        var step = waiting.solution(on(35)).offer("", "", null);

        assertThat(resumed(waiting, on(35), step))
                .containsExactly(new Resumed(1, INFO, Trigger.CASE_MOVED, minute(35), at(35)));
    }

    @Test
    void waitsForNothingAfterTheEnd() {
        var waiting = paused(Given.apologised(in(Stage.ACCEPTED), 44), 45, PauseReason.AWAITING_EXTERNAL);
        var step = waiting.ending(on(50)).resolve(Resolution.Outcome.UPHELD, "");

        assertThat(resumed(waiting, on(50), step))
                .containsExactly(new Resumed(1, PauseReason.AWAITING_EXTERNAL, Trigger.CASE_MOVED, minute(50), at(50)));
    }
}
