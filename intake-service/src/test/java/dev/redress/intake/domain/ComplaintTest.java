package dev.redress.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ComplaintTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static Registration registration(Door door, String sending, String words) {
        var customer = new Customer("Ann", "", "", "", "", "en");
        var product = new Product("", "", "", null, "", null);
        var form = new Form(Channel.WEB, customer, product, words, "", null, "", null, NOON, false, "shop", "17");
        return new Registration(
                "26-0000017-5",
                door,
                sending,
                "print of " + words,
                form,
                "cu-1",
                words,
                "",
                NOON,
                NOON.plusSeconds(1),
                "");
    }

    private static Complaint after(Complaint before, List<IntakeEvent> events) {
        var it = before;
        for (var event : events) {
            it = event.applyTo(it);
        }
        return it;
    }

    @Test
    void isReceivedAndAcknowledgedAtOnce() {
        var events = Complaint.blank("c1").register(registration(Door.HTTP, "s1", "leaks"));
        assertThat(events).extracting(it -> it.getClass().getSimpleName()).containsExactly("Received", "Acknowledged");
    }

    @Test
    void answersTheSystemThatSubmittedOverKafka() {
        var events = Complaint.blank("c1").register(registration(Door.KAFKA, "s1", "leaks"));
        assertThat(events).last().isInstanceOf(IntakeEvent.Accepted.class);
    }

    @Test
    void tellsARepeatFromADuplicateFromAConflict() {
        var first = registration(Door.HTTP, "s1", "leaks");
        var complaint = after(Complaint.blank("c1"), Complaint.blank("c1").register(first));
        assertThat(complaint.outcomeFor("s1", "print of leaks")).isEqualTo(Outcome.ACCEPTED);
        assertThat(complaint.outcomeFor("s2", "print of leaks")).isEqualTo(Outcome.DUPLICATE);
        assertThat(complaint.outcomeFor("s1", "print of smells")).isEqualTo(Outcome.CONFLICT);
        assertThat(complaint.outcomeFor("s2", "print of smells")).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void keepsCustomerAndProductWhenTheCustomerComesBack() {
        var first = registration(Door.IMPORT, "s1", "leaks").form();
        var later = NOON.plusSeconds(99);

        var second = first.renewed(new Renewal("c1", Channel.PHONE, "It leaks again.", "E3001", later));

        assertThat(second.customer()).isEqualTo(first.customer());
        assertThat(second.product()).isEqualTo(first.product());
        assertThat(second.channel()).isEqualTo(Channel.PHONE);
        assertThat(second.narrative()).isEqualTo("It leaks again.");
        assertThat(second.takenBy()).isEqualTo("E3001");
        assertThat(second.receivedAt()).isEqualTo(later);
        assertThat(second.sourceSystem() + second.externalId()).isEmpty();
    }

    @Test
    void readsWhatWasEnteredBeforeComplaintsFollowedOneAnother() {
        var it = registration(Door.HTTP, "s1", "leaks");

        var old = new Registration(
                it.number(),
                it.door(),
                it.submissionId(),
                it.fingerprint(),
                it.form(),
                it.customerRef(),
                it.maskedNarrative(),
                it.maskedExpectedOutcome(),
                it.acknowledgedAt(),
                it.replyBy(),
                null);

        assertThat(old).isEqualTo(it);
    }

    @Property
    void theFirstEntryStandsWhateverComesLater(@ForAll @Size(min = 1, max = 6) List<Door> doors) {
        var complaint = Complaint.blank("c1");
        var all = new ArrayList<IntakeEvent>();
        for (var i = 0; i < doors.size(); i++) {
            var events = complaint.register(registration(doors.get(i), "s" + i, "words " + i));
            all.addAll(events);
            complaint = after(complaint, events);
        }
        assertThat(complaint.registration()).isEqualTo(registration(doors.get(0), "s0", "words 0"));
        assertThat(all).hasSize(doors.get(0) == Door.KAFKA ? 3 : 2);
    }
}
