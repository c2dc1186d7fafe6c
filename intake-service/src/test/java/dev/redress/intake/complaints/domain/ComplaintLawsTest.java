package dev.redress.intake.complaints.domain;

import static dev.redress.intake.complaints.domain.Registrations.PROMISED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds however often, by whomever and in whatever words a complaint is sent. */
class ComplaintLawsTest {

    @Provide
    Arbitrary<List<Registration>> lives() {
        var senders = Arbitraries.of("ann", "ben");
        var names = Arbitraries.of("1", "2");
        var origins = Arbitraries.oneOf(
                Combinators.combine(senders, names).as((user, request) -> Origin.http(user, "", request)),
                Combinators.combine(senders, names).as((user, key) -> Origin.http(user, key, "r")),
                Combinators.combine(senders, names).as(Origin::event),
                Combinators.combine(senders, names).as((id, row) -> Origin.row(id, Long.parseLong(row), row)),
                Combinators.combine(senders, names)
                        .as((source, id) -> Origin.renewal(source, id, new EarlierComplaint("c0", "26-0000018-1"))));
        return Combinators.combine(origins, Arbitraries.of("leaks", "smells"))
                .as(Registrations::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static List<IntakeEvent> told(List<Registration> attempts) {
        var complaint = Complaint.blank("c1");
        var all = new ArrayList<IntakeEvent>();
        for (var i = 0; i < attempts.size(); i++) {
            var events = complaint.register(attempts.get(i), "number " + i, PROMISED);
            all.addAll(events);
            complaint = Registrations.after(complaint, events);
        }
        return all;
    }

    @Property
    void theFirstEntryStandsWhateverComesLater(@ForAll("lives") List<Registration> attempts) {
        var complaint = Registrations.after(Complaint.blank("c1"), told(attempts));

        assertThat(complaint)
                .isEqualTo(new Complaint(
                        "c1",
                        "number 0",
                        attempts.get(0),
                        acknowledged(attempts) ? PROMISED : null,
                        Sequel.NONE,
                        Mergers.NONE));
    }

    /** By the first who gets a receipt for the same complaint. */
    private static boolean acknowledged(List<Registration> attempts) {
        var first = attempts.get(0).fingerprint();
        return attempts.stream()
                .anyMatch(it -> it.origin().getsReceipt() && it.fingerprint().equals(first));
    }

    @Property
    void isReceivedAndAcknowledgedOnceAndAnsweredOnlyWhereAnEventBroughtIt(
            @ForAll("lives") List<Registration> attempts) {
        var byEvent = attempts.get(0).origin().type() == Origin.Type.EVENT;

        var receipt = acknowledged(attempts) ? List.of("Received", "Acknowledged") : List.of("Received");
        assertThat(told(attempts))
                .extracting(it -> it.getClass().getSimpleName())
                .isEqualTo(byEvent ? List.of("Received", "Acknowledged", "Accepted") : receipt);
    }

    @Property
    void theFoldOfAnySplitIsTheFoldOfTheWhole(
            @ForAll("lives") List<Registration> attempts, @ForAll @IntRange(max = 3) int split) {
        var events = told(attempts);
        var cut = Math.min(split, events.size());

        var before = Registrations.after(Complaint.blank("c1"), events.subList(0, cut));
        var after = Registrations.after(before, events.subList(cut, events.size()));

        assertThat(after).isEqualTo(Registrations.after(Complaint.blank("c1"), events));
    }

    @Property
    void anAttemptIsAConflictExactlyWhenItsFormDiffers(@ForAll("lives") List<Registration> attempts) {
        var first = attempts.get(0);
        var complaint = Registrations.registered(first);

        for (var it : attempts) {
            var same = it.fingerprint().equals(first.fingerprint());
            assertThat(complaint.outcomeOf(it) != Outcome.CONFLICT).isEqualTo(same);
        }
        assertThat(complaint.outcomeOf(first)).isEqualTo(Outcome.ACCEPTED);
    }

    @Property
    void oneActOfSendingIsNeverADuplicateOfItself(@ForAll("lives") List<Registration> attempts) {
        for (var first : attempts) {
            var complaint = Registrations.registered(first);
            for (var it : attempts) {
                if (complaint.outcomeOf(it) == Outcome.DUPLICATE) {
                    assertThat(it.origin()).isNotEqualTo(first.origin());
                }
            }
        }
    }
}
