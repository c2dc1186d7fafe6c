package dev.redress.intake.complaints.domain;

import static dev.redress.intake.complaints.domain.Registrations.NOON;
import static dev.redress.intake.complaints.domain.Registrations.NUMBER;
import static dev.redress.intake.complaints.domain.Registrations.PROMISED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComplaintTest {
    private static final Origin REQUEST = Origin.http("ann", "", "r1");
    private static final Origin KEYED = Origin.http("ann", "key", "r1");
    private static final Origin EVENT = Origin.event("/shop", "e1");
    private static final Origin ROW = Origin.row("i1", 1, "n1");
    private static final Origin RENEWAL =
            Origin.renewal("/redress/followup", "m1", new EarlierComplaint("c0", "26-0000018-1"));

    private static List<IntakeEvent> register(Origin origin) {
        return Complaint.blank("c1").register(Registrations.of(origin, "leaks"), NUMBER, PROMISED);
    }

    static Stream<Origin> requests() {
        return Stream.of(REQUEST, KEYED);
    }

    static Stream<Origin> whereNobodyWaitsForAReceipt() {
        return Stream.of(ROW, RENEWAL);
    }

    @ParameterizedTest
    @MethodSource("whereNobodyWaitsForAReceipt")
    void isAcknowledgedToNobodyWhereNobodyGetsAReceipt(Origin origin) {
        assertThat(register(origin)).singleElement().isInstanceOf(IntakeEvent.Received.class);
    }

    @Test
    void isAcknowledgedOnceSomebodyHandsInTheSameAgain() {
        var row = Registrations.registered(Registrations.of(ROW, "leaks"));

        assertThat(row.acknowledgement()).isNull();
        assertThat(row.register(Registrations.of(EVENT, "leaks"), "other", PROMISED))
                .containsExactly(new IntakeEvent.Acknowledged(PROMISED));
        assertThat(row.register(Registrations.of(EVENT, "smells"), "other", PROMISED))
                .isEmpty();
        assertThat(row.register(Registrations.of(ROW, "leaks"), "other", PROMISED))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isReceivedAndAcknowledgedAtOnce(Origin origin) {
        assertThat(register(origin))
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly("Received", "Acknowledged");
    }

    @Test
    void answersTheSystemThatSubmittedOverKafka() {
        assertThat(register(EVENT))
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly("Received", "Acknowledged", "Accepted");
    }

    @Test
    void isInTheBookWithItsNumberAndPromiseOnceRegistered() {
        var asked = Registrations.of(REQUEST, "leaks");

        var it = Registrations.registered(asked);

        assertThat(it).isEqualTo(new Complaint("c1", NUMBER, asked, PROMISED, Sequel.NONE, Mergers.NONE));
        assertThat(it.registered()).isTrue();
        assertThat(Complaint.blank("c1").registered()).isFalse();
    }

    static Stream<Arguments> attempts() {
        return Stream.of(
                Arguments.of(KEYED, KEYED, "leaks", Outcome.ACCEPTED),
                Arguments.of(KEYED, Origin.http("ann", "key", "r2"), "leaks", Outcome.ACCEPTED),
                Arguments.of(KEYED, Origin.http("ben", "key", "r1"), "leaks", Outcome.DUPLICATE),
                Arguments.of(KEYED, Origin.http("ann", "other", "r1"), "leaks", Outcome.DUPLICATE),
                Arguments.of(KEYED, Origin.http("ann", "", "key"), "leaks", Outcome.DUPLICATE),
                Arguments.of(KEYED, KEYED, "smells", Outcome.CONFLICT),
                Arguments.of(REQUEST, Origin.http("ann", "", "r2"), "leaks", Outcome.DUPLICATE),
                Arguments.of(EVENT, EVENT, "leaks", Outcome.ACCEPTED),
                Arguments.of(EVENT, Origin.event("/shop", "e2"), "leaks", Outcome.DUPLICATE),
                Arguments.of(EVENT, Origin.event("/bank", "e1"), "leaks", Outcome.DUPLICATE),
                Arguments.of(EVENT, EVENT, "smells", Outcome.CONFLICT),
                Arguments.of(EVENT, Origin.event("/shop", "e2"), "smells", Outcome.CONFLICT),
                Arguments.of(ROW, ROW, "leaks", Outcome.ACCEPTED),
                Arguments.of(ROW, Origin.row("i1", 2, "n1"), "leaks", Outcome.DUPLICATE),
                Arguments.of(ROW, Origin.row("i2", 1, "n1"), "leaks", Outcome.DUPLICATE),
                Arguments.of(ROW, EVENT, "leaks", Outcome.DUPLICATE));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void tellsARepeatFromADuplicateFromAConflict(Origin first, Origin again, String words, Outcome outcome) {
        var complaint = Registrations.registered(Registrations.of(first, "leaks"));

        assertThat(complaint.outcomeOf(Registrations.of(again, words))).isEqualTo(outcome);
    }

    @Test
    void keepsCustomerAndProductWhenTheCustomerComesBack() {
        var first = Registrations.of(ROW, "leaks").details();
        var later = NOON.plusSeconds(99);

        var second = first.renewed(new Renewal("c1", Channel.PHONE, "It leaks again.", "E3001", later));

        assertThat(second.customer()).isEqualTo(first.customer());
        assertThat(second.product()).isEqualTo(first.product());
        assertThat(second.reception()).isEqualTo(new Reception(Channel.PHONE, "E3001", later, false));
        assertThat(second.statement()).isEqualTo(new Statement("It leaks again.", ""));
        assertThat(second.occurredAt()).isNull();
        assertThat(second.expectedBy()).isNull();
    }

    @Test
    void staysConfidentialWhenTheCustomerComesBack() {
        var first = Registrations.of(ROW, "leaks").details();
        var confidential = new ComplaintDetails(
                new Reception(Channel.WEB, "E1", NOON, true),
                first.customer(),
                first.product(),
                first.statement(),
                NOON,
                NOON,
                Complainant.CUSTOMER,
                Particulars.NONE);

        var second = confidential.renewed(new Renewal("c1", Channel.PHONE, "again", "", NOON));

        assertThat(second.reception().confidential()).isTrue();
    }

    @Test
    void masksAllThatTheCustomerSaysWithAllThatIsKnownOfThem() {
        var customer = new Customer("Ann", "1", "a@b", "Acme", "1 Street", "en");
        var details = new ComplaintDetails(
                new Reception(Channel.WEB, "", NOON, false),
                customer,
                new Product("", "", "", null, "A-1", null),
                new Statement("what", "wish"),
                null,
                null,
                Complainant.CUSTOMER,
                Particulars.NONE);

        var masked =
                details.disclosed("cu-1", "T-1", known -> text -> text + " without " + known.names() + known.numbers());

        var spokenFor = details.with()
                .complainant(new Complainant(
                        Complainant.Kind.REPRESENTATIVE,
                        "C-17",
                        new Complainant.Representative("Robin", "", "", "daughter")))
                .particulars(new Particulars(
                        "drips", "", "", "", "", List.of(new Product("hose", "", "", null, "A-2", null))))
                .build();
        var others =
                spokenFor.disclosed("cu-1", "", known -> text -> text + " without " + known.names() + known.numbers());

        assertThat(others.particulars().phenomenon())
                .isEqualTo("drips without [Ann, Acme, 1 Street, Robin][A-1, A-2, C-17]");
        assertThat(others.particulars().furtherProducts().get(0).orderNumber()).isEmpty();
        assertThat(masked.externalId()).isEqualTo("T-1 without [Ann, Acme, 1 Street][A-1]");
        assertThat(masked.statement())
                .isEqualTo(new Statement(
                        "what without [Ann, Acme, 1 Street][A-1]", "wish without [Ann, Acme, 1 Street][A-1]"));
    }
}
