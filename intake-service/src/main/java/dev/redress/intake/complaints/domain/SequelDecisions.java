package dev.redress.intake.complaints.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What may happen to a complaint after it was entered. Said twice is done once. */
public final class SequelDecisions {
    /** As many as fit into one document together with the longest texts. */
    static final int MOST = 100;

    private static final int MOST_CORRECTIONS = 50;

    private final Complaint it;

    SequelDecisions(Complaint it) {
        this.it = it.requireRegistered();
    }

    /**
     * Something is added, by the customer or by one of us; also after the case has come to its end, for it was said. Nothing
     * happens to a complaint that is handled with another one: that one takes it.
     *
     * @param amendmentId by which it is known again when it is sent again
     */
    public List<IntakeEvent> amend(String amendmentId, LaterWord word) {
        return amend(amendmentId, word, EarlierComplaint.NONE);
    }

    /** @param sentTo the complaint that it was sent to, where that is another one, which is handled with this */
    public List<IntakeEvent> amend(String amendmentId, LaterWord word, EarlierComplaint sentTo) {
        var before = sequel().amendment(amendmentId);
        if (before.isPresent()) {
            if (!before.get().word().repeats(word)) {
                throw ComplaintRefusal.conflict("something else was added under this key or id");
            }
            return List.of();
        }
        requireNotErased();
        requireNotWithdrawn();
        if (it.mergers().merged()) {
            return List.of();
        }
        requireRoom(sequel().amendments().size(), MOST);
        return List.of(
                new IntakeEvent.Amended(new Amendment(sequel().amendments().size() + 1, amendmentId, word, sentTo)));
    }

    /**
     * What was written down is put right; nothing happens where nothing differs.
     *
     * @param details as they are right
     * @param disclosure what others may know of them
     * @param reason masked
     */
    public List<IntakeEvent> correct(ComplaintDetails details, Disclosure disclosure, String reason, Stamp stamp) {
        requireNotErased();
        var changes = FieldChange.between(it.registration().details(), details);
        if (changes.isEmpty()) {
            return List.of();
        }
        var number = sequel().corrections().size() + 1;
        requireRoom(number - 1, MOST_CORRECTIONS);
        var correction = new Correction(number, changes, reason, stamp, null);
        return List.of(new IntakeEvent.Corrected(correction, details, disclosure));
    }

    /** Somebody else looks again at what was corrected, and finds it right. */
    public List<IntakeEvent> review(int number, Stamp stamp) {
        var correction = sequel().correction(number)
                .orElseThrow(() -> ComplaintRefusal.noSuch("correction " + number + " of complaint " + it.number()));
        if (correction.review() != null) {
            return List.of();
        }
        if (correction.stamp().by().equals(stamp.by())) {
            throw ComplaintRefusal.notAllowed("somebody else looks again at what one has corrected");
        }
        return List.of(new IntakeEvent.CorrectionReviewed(number, stamp));
    }

    /**
     * A file is added, whatever became of the complaint; its bytes are kept by then.
     *
     * @param id by which it is known again when it is sent again
     * @param name made safe
     * @param most how many one complaint may have
     */
    public List<IntakeEvent> attach(String id, String name, KeptFile file, AttachedTo to, Stamp stamp, int most) {
        var number = sequel().attachments().size() + 1;
        var asked = new Attachment(number, id, name, file, to.requireValid(), stamp);
        var before = sequel().attachment(id);
        if (before.isPresent()) {
            if (!before.get().repeats(asked)) {
                throw ComplaintRefusal.conflict("another file, or for something else, was added under this key");
            }
            return List.of();
        }
        requireNotErased();
        requireRoom(number - 1, most);
        return List.of(new IntakeEvent.Attached(asked));
    }

    /** The customer wants it handled no more. */
    public List<IntakeEvent> withdraw(LaterWord word) {
        if (sequel().withdrawn()) {
            return List.of();
        }
        return List.of(new IntakeEvent.Withdrawn(it.erased() ? word.silent() : word));
    }

    /** All that identifies the customer is forgotten; others are told, and what they were told stays. */
    public List<IntakeEvent> erase(Erasure erasure) {
        return it.erased() ? List.of() : List.of(new IntakeEvent.Erased(erasure));
    }

    /** Refuses a time that lies in the future, or before the complaint was received. */
    public SequelDecisions requireTime(Instant saidAt, Instant now, Duration clockSkew) {
        if (saidAt.isAfter(now.plus(clockSkew))) {
            throw ComplaintRefusal.invalid("saidAt", "lies in the future");
        }
        var received = it.registration().details().reception().receivedAt();
        if (saidAt.isBefore(received.minus(clockSkew))) {
            throw ComplaintRefusal.invalid("saidAt", "lies before the complaint was received");
        }
        return this;
    }

    private Sequel sequel() {
        return it.sequel();
    }

    /** What comes late would bring back what was erased. */
    private void requireNotErased() {
        if (it.erased()) {
            throw ComplaintRefusal.notNow(
                    "the customer of complaint " + it.number() + " was erased; nothing is added to it any more");
        }
    }

    private void requireNotWithdrawn() {
        if (sequel().withdrawn()) {
            throw ComplaintRefusal.notNow("complaint " + it.number()
                    + " was withdrawn by the customer; what they say now is a complaint of its own");
        }
    }

    private void requireRoom(int there, int most) {
        if (there >= most) {
            throw ComplaintRefusal.notNow(
                    "complaint " + it.number() + " has " + there + " of these and can hold no more");
        }
    }
}
