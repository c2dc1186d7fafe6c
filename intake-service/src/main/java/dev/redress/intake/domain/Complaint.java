package dev.redress.intake.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A complaint in the book of the front desk.
 *
 * @param registration null until it is entered
 */
public record Complaint(String id, Registration registration) {

    public static Complaint blank(String id) {
        return new Complaint(id, null);
    }

    public boolean isRegistered() {
        return registration != null;
    }

    /** Enters it in the book; what is there already stays as it is. */
    public List<IntakeEvent> register(Registration asked) {
        if (isRegistered()) {
            return List.of();
        }
        var events = new ArrayList<IntakeEvent>();
        events.add(new IntakeEvent.Received(asked));
        events.add(new IntakeEvent.Acknowledged(asked.number(), asked.acknowledgedAt(), asked.replyBy(), asked.door()));
        if (asked.door() == Door.KAFKA) {
            events.add(new IntakeEvent.Accepted(asked));
        }
        return events;
    }

    /** What became of an attempt to enter it. */
    public Outcome outcomeFor(String submissionId, String fingerprint) {
        if (registration.submissionId().equals(submissionId)) {
            return registration.fingerprint().equals(fingerprint) ? Outcome.ACCEPTED : Outcome.CONFLICT;
        }
        return registration.fingerprint().equals(fingerprint) ? Outcome.DUPLICATE : Outcome.CONFLICT;
    }
}
