package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.day;
import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.mediated;
import static dev.redress.resolution.casework.domain.Given.minute;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.paused;
import static dev.redress.resolution.casework.domain.Given.reminded;
import static dev.redress.resolution.casework.domain.Given.sent;
import static dev.redress.resolution.casework.domain.Given.system;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Given.woken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.casework.domain.ContactEvent.ReminderDue;
import dev.redress.resolution.casework.domain.EndingEvent.CaseResolved;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reminders after two and four days, and the end after seven: what happens when the customer does not answer. */
class SilenceTest {
    private static final PauseReason DECISION = PauseReason.AWAITING_CUSTOMER_DECISION;

    private static List<CaseEvent> happens(Case it, int minute) {
        return it.wake(system(minute)).stream()
                .filter(event -> event instanceof ReminderDue || event instanceof CaseResolved)
                .toList();
    }

    private static ReminderDue due(int number, int minute, boolean closing) {
        return new ReminderDue(1, number, closing, system(minute).stamp());
    }

    private static Case remindedTwice(Case it) {
        return reminded(reminded(paused(it, 60, DECISION), day(2) + 60), day(4) + 60);
    }

    /** And told, on the eighth day, that the case ends. */
    private static Case toldOfTheEnd(Case it) {
        return reminded(remindedTwice(it), day(8));
    }

    @Test
    void isReminderAfterReminderAndThenTheEndEachOnceItWasSent() {
        var waiting = paused(in(Stage.OFFERED), 60, DECISION);
        assertThat(happens(waiting, day(2) + 59)).isEmpty();
        assertThat(happens(waiting, day(2) + 60)).containsExactly(due(1, day(2) + 60, false));

        var once = reminded(waiting, day(2) + 60);
        assertThat(once.waiting().reminders()).isEqualTo(1);
        assertThat(happens(once, day(2) + 60)).isEmpty();
        assertThat(happens(once, day(4) + 60)).containsExactly(due(2, day(4) + 60, false));

        var twice = reminded(once, day(4) + 60);
        assertThat(happens(twice, day(7) + 59)).isEmpty();
        assertThat(happens(twice, day(7) + 60)).containsExactly(due(3, day(7) + 60, true));
        var ended = reminded(twice, day(7) + 60);
        assertThat(ended.current().resolution())
                .isEqualTo(new Resolution(Resolution.Outcome.SETTLED, "", false, null, true, Given.at(day(7) + 60)));
    }

    @Test
    void isNeitherReminderNorEndBeforeItWasSent() {
        var waiting = woken(paused(in(Stage.OFFERED), 60, DECISION), day(2) + 60);

        assertThat(waiting.waiting().toSend()).isTrue();
        assertThat(waiting.waiting().reminders()).isZero();
        assertThat(waiting.waiting().wakeAt()).isNull();
        assertThat(happens(waiting, day(70))).isEmpty();
        assertThat(woken(waiting, day(70)).stage()).isEqualTo(Stage.OFFERED);
        var last = woken(remindedTwice(in(Stage.OFFERED)), day(8));
        assertThat(last.stage()).as("nobody told the customer of the end").isEqualTo(Stage.OFFERED);
        assertThat(sent(last, day(9)).stage()).isEqualTo(Stage.RESOLVED);
    }

    @Test
    void doesNotCountAReminderThatCameBackAndSaysThatItIsDueAgain() {
        var once = reminded(paused(in(Stage.OFFERED), 60, DECISION), day(2) + 60);
        var back = then(once, system(day(3)), it -> it.contact(system(day(3))).notTold(1, 1, false));

        assertThat(once.contact(system(day(3))).notTold(1, 1, false)).containsExactly(due(1, day(3), false));
        assertThat(back.waiting().reminders()).isZero();
        assertThat(back.waiting().toSend()).isTrue();
        assertThat(happens(back, day(70))).isEmpty();
        assertThat(sent(back, day(3) + 60).waiting().reminders()).isEqualTo(1);
        assertThat(once.contact(system(day(3))).notTold(1, 2, false)).isEmpty();
        assertThat(once.contact(system(day(3))).notTold(2, 1, false)).isEmpty();
    }

    @Test
    void asksAnewForAWordThatCouldNotBeDelivered() {
        var last = woken(remindedTwice(in(Stage.OFFERED)), day(8));

        assertThat(last.contact(system(day(9))).notTold(1, 3, true)).containsExactly(due(3, day(9), true));
        assertThat(last.contact(system(day(9))).notTold(1, 3, false)).isEmpty();
    }

    @Test
    void isNoMatterOnceTheCustomerHasSpokenThoughTheWordWasOnItsWay() {
        var on = on(day(9));
        var last = woken(remindedTwice(in(Stage.OFFERED)), day(8));
        var spoken = then(last, on, it -> it.contact(on).resume());

        assertThat(spoken.contact(on).told(1, 3, true, on.stamp())).isEmpty();
        assertThat(last.contact(on).told(1, 2, false, on.stamp()))
                .as("an older one")
                .isEmpty();
    }

    static Stream<Case> whereTheNextWordIsTheCustomers() {
        return Stream.of(Given.communicative(), Given.told(in(Stage.CAUSE_FOUND)), in(Stage.OFFERED));
    }

    @ParameterizedTest
    @MethodSource("whereTheNextWordIsTheCustomers")
    void endsACaseWhereTheNextWordIsTheCustomers(Case it) {
        assertThat(toldOfTheEnd(it).stage()).isEqualTo(Stage.RESOLVED);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACTED", "CAUSE_FOUND"})
    void endsNoCaseWhoseCustomerWasNotToldWhatWentWrong(Stage stage) {
        assertThat(happens(remindedTwice(in(stage)), day(70))).isEmpty();
    }

    @Test
    void endsNoCaseInWhichTheCustomerHasAcceptedAnEarlierWording() {
        var reworded =
                then(in(Stage.ACCEPTED), on(42), it -> it.solution(on(42)).offer("", "in two parts", null));

        assertThat(reworded.stage()).isEqualTo(Stage.OFFERED);
        assertThat(happens(remindedTwice(reworded), day(70))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "APPROVED", "ACCEPTED", "DECLINED", "IMPLEMENTING"})
    void endsNoCaseInWhichWeOweTheCustomerSomething(Stage stage) {
        assertThat(happens(remindedTwice(in(stage)), day(70))).isEmpty();
        assertThat(woken(remindedTwice(in(stage)), day(70)).stage()).isEqualTo(stage);
    }

    @Test
    void endsNoCaseWhileAPromiseIsOpen() {
        var promised = then(in(Stage.OFFERED), on(50), it -> it.contact(on(50)).promise("a call", minute(day(30))));
        var waiting = remindedTwice(promised);

        assertThat(happens(waiting, day(8))).isEmpty();
        var kept = then(waiting, on(day(8)), it -> it.contact(on(day(8))).keepPromise("promise-1"));
        assertThat(happens(kept, day(8))).hasSize(1);
    }

    @Test
    void endsNoCaseInWhichAYesWaitsForItsProof() {
        var offered = in(Stage.OFFERED);
        var hash = offered.current().lastOffer().orElseThrow().hash();
        var agreed = then(offered, system(50), it -> it.solution(system(50)).acceptByLink(hash, 1));

        assertThat(happens(remindedTwice(agreed), day(70))).isEmpty();
    }

    @Test
    void endsNoCaseThatTheBoardHasToDecide() {
        assertThat(happens(mediated(remindedTwice(in(Stage.OFFERED)), day(5)), day(8)))
                .isEmpty();
    }

    @Test
    void endsNoCaseInWhichALeadHasToDecideOnARefusal() {
        var asked = then(
                remindedTwice(Given.told(in(Stage.CAUSE_FOUND))),
                on(day(5)),
                it -> it.ending(on(day(5))).reject(Given.rejection(day(5))));

        assertThat(happens(asked, day(8))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAITING_EXTERNAL", "FORCE_MAJEURE"})
    void remindsNobodyOfWhatTheyDoNotOwe(PauseReason reason) {
        assertThat(happens(paused(in(Stage.OFFERED), 60, reason), day(70))).isEmpty();
    }

    @Test
    void isOverOnceTheCustomerSpeaks() {
        var waiting = remindedTwice(in(Stage.OFFERED));
        var message = Contact.of(
                Channel.EMAIL,
                Contact.Direction.INBOUND,
                false,
                minute(day(5)),
                "",
                on(day(5)).stamp());
        var spoken = then(waiting, on(day(5)), it -> it.contact(on(day(5))).contact(message, Given.SKEW));

        assertThat(happens(spoken, day(70))).isEmpty();
    }

    @Test
    void givesACustomerWhoIsRemindedLateAsMuchTimeAsAnyOther() {
        var waiting = paused(in(Stage.OFFERED), 60, DECISION);

        assertThat(happens(waiting, day(20))).containsExactly(due(1, day(20), false));
        var once = reminded(waiting, day(20));
        assertThat(happens(once, day(22))).containsExactly(due(2, day(22), false));
        var twice = reminded(once, day(22));
        assertThat(happens(twice, day(25) - 1)).isEmpty();
        assertThat(happens(twice, day(25))).containsExactly(due(3, day(25), true));
    }
}
