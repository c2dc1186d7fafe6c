package dev.redress.intake.complaints.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;

/** What happens at the front desk. */
public sealed interface IntakeEvent {

    Complaint applyTo(Complaint before);

    /**
     * The complaint was entered in the book under a number.
     *
     * @param enteredAt when, which may be long after it was received
     */
    record Received(String number, Registration registration, Instant enteredAt) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return new Complaint(
                    before.id(), number, registration, before.acknowledgement(), before.sequel(), before.mergers());
        }

        /** When the company received it. */
        public Instant at() {
            return registration.details().reception().receivedAt();
        }
    }

    /** The customer was given a number and a promise. */
    record Acknowledged(Acknowledgement acknowledgement) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return new Complaint(
                    before.id(),
                    before.number(),
                    before.registration(),
                    acknowledgement,
                    before.sequel(),
                    before.mergers());
        }

        public Instant at() {
            return acknowledgement.acknowledgedAt();
        }
    }

    /** The system that sent the complaint over Kafka was answered. */
    record Accepted(Instant at) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before;
        }
    }

    /** Something was added. */
    record Amended(Amendment amendment) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before.with(before.sequel().plus(amendment));
        }

        /** When it was said. */
        public Instant at() {
            return amendment.word().stamp().at();
        }
    }

    /**
     * What the front line had written down was put right.
     *
     * @param details as they are right
     * @param disclosure what others may know of them
     */
    record Corrected(Correction correction, ComplaintDetails details, Disclosure disclosure) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before.with(before.registration().corrected(details, disclosure))
                    .with(before.sequel().plus(correction));
        }

        public Instant at() {
            return correction.stamp().at();
        }
    }

    /** Somebody else looked again at what was corrected. */
    record CorrectionReviewed(int number, Stamp stamp) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before.sequel()
                    .correction(number)
                    .map(it -> before.with(before.sequel().reviewed(number, it.reviewedBy(stamp))))
                    .orElse(before);
        }
    }

    /** What identifies the customer is forgotten. */
    record Erased(Erasure erasure) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before.with(before.registration().erased())
                    .with(before.sequel().erased(erasure));
        }

        public Instant at() {
            return erasure.stamp().at();
        }
    }

    /** A file was added; its bytes are kept by then. */
    record Attached(Attachment attachment) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before.with(before.sequel().plus(attachment));
        }

        public Instant at() {
            return attachment.stamp().at();
        }
    }

    /** The customer wants it handled no more. */
    record Withdrawn(LaterWord word) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before.with(before.sequel().ended(word));
        }

        public Instant at() {
            return word.stamp().at();
        }
    }

    /** It is handled with another one from now on. */
    record Merged(Merger merger) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before.with(before.mergers().merged(merger));
        }

        public Instant at() {
            return merger.stamp().at();
        }
    }

    /** It is handled by itself again. */
    record Unmerged(Split split) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before.with(before.mergers().unmerged(split));
        }

        public Instant at() {
            return split.stamp().at();
        }
    }

    /** Another one is handled with it from now on. */
    record Joined(Companion companion) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before.with(before.mergers().joined(companion));
        }

        public Instant at() {
            return companion.stamp().at();
        }
    }

    /** Another one that was handled with it is not any more. */
    record Parted(Split split) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before.with(before.mergers().parted(split.other().id()));
        }

        public Instant at() {
            return split.stamp().at();
        }
    }
}
