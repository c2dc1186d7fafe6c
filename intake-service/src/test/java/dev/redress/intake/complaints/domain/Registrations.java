package dev.redress.intake.complaints.domain;

import java.time.Instant;
import java.util.List;

/** Registrations for tests. */
final class Registrations {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final String NUMBER = "26-0000017-5";
    static final Acknowledgement PROMISED = new Acknowledgement(NOON, NOON.plusSeconds(86_400));

    private Registrations() {}

    /** One whose fingerprint is that of its words. */
    static Registration of(Origin origin, String words) {
        var details = new ComplaintDetails(
                new Reception(Channel.WEB, "", NOON, false),
                new Customer("Ann", "", "", "", "", "en"),
                new Product("", "", "", null, "", null),
                new Statement(words, ""),
                null,
                null,
                Complainant.CUSTOMER,
                Particulars.NONE);
        var disclosure = new Disclosure(
                "cu-1", new Statement(words, ""), new Product("", "", "", null, "", null), Particulars.NONE, "");
        return new Registration(origin, origin.reference("shop", "17"), "print of " + words, details, disclosure);
    }

    static Complaint registered(Registration it) {
        var blank = Complaint.blank("c1");
        return after(blank, blank.register(it, NUMBER, PROMISED));
    }

    static Complaint after(Complaint before, List<IntakeEvent> events) {
        var it = before;
        for (var event : events) {
            it = event.applyTo(it);
        }
        return it;
    }
}
