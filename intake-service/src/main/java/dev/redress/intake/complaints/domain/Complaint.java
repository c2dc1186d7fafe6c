package dev.redress.intake.complaints.domain;

import dev.redress.chassis.privacy.domain.Known;
import java.util.ArrayList;
import java.util.List;

/**
 * A complaint in the book of the front desk.
 *
 * @param number what people call it; empty until it is entered
 * @param registration null until it is entered
 * @param acknowledgement null until somebody is given a receipt, which is at once where somebody waits for one
 * @param sequel what came after it was entered
 * @param mergers with which others it is handled
 */
public record Complaint(
        String id,
        String number,
        Registration registration,
        Acknowledgement acknowledgement,
        Sequel sequel,
        Mergers mergers) {

    public Complaint {
        mergers = mergers == null ? Mergers.NONE : mergers;
    }

    public static Complaint blank(String id) {
        return new Complaint(id, "", null, null, Sequel.NONE, Mergers.NONE);
    }

    /** What others call it. */
    public EarlierComplaint name() {
        return new EarlierComplaint(id, number);
    }

    /** Whether it is in the book. */
    public boolean registered() {
        return registration != null;
    }

    /** What may happen to it after it was entered. */
    public SequelDecisions sequelDecisions() {
        return new SequelDecisions(this);
    }

    /** With which others it may be handled. */
    public MergerDecisions mergerDecisions() {
        return new MergerDecisions(this);
    }

    /**
     * What identifies the customer in what is told of it: as it is written down now, and as it ever was, for the words of the
     * customer may hold it still.
     */
    public Known known() {
        var now = registration.details().known();
        return new Known(
                sequel.everStood(now.names(), "customer.name", "customer.company", "customer.address"),
                sequel.everStood(now.phones(), "customer.phone"),
                sequel.everStood(now.emails(), "customer.email"),
                sequel.everStood(now.numbers(), "product.orderNumber"));
    }

    /** Whether nothing is known of its customer any more. */
    public boolean erased() {
        return sequel.erasure() != null;
    }

    Complaint requireRegistered() {
        if (!registered()) {
            throw ComplaintRefusal.noSuch("complaint " + id);
        }
        return this;
    }

    Complaint with(Sequel it) {
        return new Complaint(id, number, registration, acknowledgement, it, mergers);
    }

    Complaint with(Mergers it) {
        return new Complaint(id, number, registration, acknowledgement, sequel, it);
    }

    Complaint with(Registration it) {
        return new Complaint(id, number, it, acknowledgement, sequel, mergers);
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
        if (erased()) {
            // What was sent first is not known any more.
            return Outcome.DUPLICATE;
        }
        if (!same(attempt)) {
            return Outcome.CONFLICT;
        }
        return registration.origin().equals(attempt.origin()) ? Outcome.ACCEPTED : Outcome.DUPLICATE;
    }
}
