package dev.redress.intake.complaints.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A complaint in the book of the front desk.
 *
 * @param number what people call it; empty until it is entered
 * @param registration null until it is entered
 * @param acknowledgement null until somebody is given a receipt, which is at once where somebody waits for one
 */
public record Complaint(String id, String number, Registration registration, Acknowledgement acknowledgement) {

    public static Complaint blank(String id) {
        return new Complaint(id, "", null, null);
    }

    /** Whether it is in the book. */
    public boolean registered() {
        return registration != null;
    }

    /**
     * Enters it in the book; what is there already stays as it is. It is acknowledged once somebody gets a receipt: nothing
     * was promised to the customer of a row in a file until somebody else hands the same complaint in.
     */
    public List<IntakeEvent> register(Registration asked, String freeNumber, Acknowledgement promised) {
        var receipt = asked.origin().getsReceipt();
        if (registered()) {
            return receipt && acknowledgement == null && same(asked)
                    ? List.of(new IntakeEvent.Acknowledged(promised))
                    : List.of();
        }
        var events = new ArrayList<IntakeEvent>();
        events.add(new IntakeEvent.Received(freeNumber, asked, promised.acknowledgedAt()));
        if (receipt) {
            events.add(new IntakeEvent.Acknowledged(promised));
        }
        if (asked.origin().type() == Origin.Type.EVENT) {
            events.add(new IntakeEvent.Accepted(promised.acknowledgedAt()));
        }
        return events;
    }

    private boolean same(Registration attempt) {
        return registration.fingerprint().equals(attempt.fingerprint());
    }

    /** What became of an attempt to enter it. */
    public Outcome outcomeOf(Registration attempt) {
        if (!same(attempt)) {
            return Outcome.CONFLICT;
        }
        return registration.origin().equals(attempt.origin()) ? Outcome.ACCEPTED : Outcome.DUPLICATE;
    }
}
