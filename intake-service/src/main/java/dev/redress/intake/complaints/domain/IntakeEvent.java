package dev.redress.intake.complaints.domain;

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
            return new Complaint(before.id(), number, registration, before.acknowledgement());
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
            return new Complaint(before.id(), before.number(), before.registration(), acknowledgement);
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
}
