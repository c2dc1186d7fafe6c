package dev.redress.intake.complaints.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A complaint in the book of the front desk.
 *
 * @param number what people call it; empty until it is entered
 * @param registration null until it is entered
 * @param acknowledgement null until it is acknowledged, which is at once
 */
public record Complaint(String id, String number, Registration registration, Acknowledgement acknowledgement) {

    public static Complaint blank(String id) {
        return new Complaint(id, "", null, null);
    }

    /** Whether it is in the book. */
    public boolean registered() {
        return registration != null;
    }

    /** Enters it in the book; what is there already stays as it is. */
    public List<IntakeEvent> register(Registration asked, String freeNumber, Acknowledgement promised) {
        if (registered()) {
            return List.of();
        }
        var events = new ArrayList<IntakeEvent>();
        events.add(new IntakeEvent.Received(freeNumber, asked, promised.acknowledgedAt()));
        events.add(new IntakeEvent.Acknowledged(promised));
        if (asked.origin().type() == Origin.Type.EVENT) {
            events.add(new IntakeEvent.Accepted(promised.acknowledgedAt()));
        }
        return events;
    }

    /** What became of an attempt to enter it. */
    public Outcome outcomeOf(Registration attempt) {
        if (!registration.fingerprint().equals(attempt.fingerprint())) {
            return Outcome.CONFLICT;
        }
        return registration.origin().equals(attempt.origin()) ? Outcome.ACCEPTED : Outcome.DUPLICATE;
    }
}
