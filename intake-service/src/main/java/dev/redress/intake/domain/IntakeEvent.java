package dev.redress.intake.domain;

import java.time.Instant;

/** What happens at the front desk. */
public sealed interface IntakeEvent {

    Complaint applyTo(Complaint before);

    /** The complaint was entered in the book. */
    record Received(Registration registration) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return new Complaint(before.id(), registration);
        }
    }

    /** The customer was given a number and a promise. */
    record Acknowledged(String number, Instant acknowledgedAt, Instant replyBy, Door door) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before;
        }
    }

    /** The system that sent the complaint over Kafka was answered. */
    record Accepted(Registration registration) implements IntakeEvent {
        @Override
        public Complaint applyTo(Complaint before) {
            return before;
        }
    }
}
