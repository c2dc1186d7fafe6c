package dev.redress.followup.campaigns.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;
import java.util.List;

/** What happened to an invitation. Folding never refuses. */
public sealed interface InvitationEvent {

    /** The invitation after it. */
    Invitation applyTo(Invitation before);

    /** The customer was put down with a batch; whether the batch counts stands in the campaign. */
    record PutDown(String campaignId, String customerRef, String batch) implements InvitationEvent {
        @Override
        public Invitation applyTo(Invitation before) {
            return before.putDown(this);
        }
    }

    /**
     * The customer was drawn and is to be invited.
     *
     * @param reminders when those fall due that may follow
     */
    record Issued(boolean complained, Instant closesAt, List<Instant> reminders, Stamp stamp)
            implements InvitationEvent {
        public Issued {
            reminders = List.copyOf(reminders);
        }

        @Override
        public Invitation applyTo(Invitation before) {
            return before.issued(this);
        }
    }

    /**
     * The customer is to be reminded.
     *
     * @param reminder which one, from 1
     * @param stamp when it fell due
     */
    record Reminded(int reminder, Stamp stamp) implements InvitationEvent {
        @Override
        public Invitation applyTo(Invitation before) {
            return before.reminded(this);
        }
    }

    /** The invitation arrived, as who sent it says. */
    record Delivered(Stamp stamp) implements InvitationEvent {
        @Override
        public Invitation applyTo(Invitation before) {
            return before.withDelivery(stamp);
        }
    }

    /** The customer answered. */
    record Answered(Reply reply) implements InvitationEvent {
        @Override
        public Invitation applyTo(Invitation before) {
            return before.answered(reply);
        }
    }

    /** The customer does not wish to answer. */
    record Declined(Stamp stamp) implements InvitationEvent {
        @Override
        public Invitation applyTo(Invitation before) {
            return before.over(InvitationState.DECLINED, "", stamp);
        }
    }

    /**
     * No invitation reaches the customer.
     *
     * @param reason empty when none was given
     */
    record Undelivered(String reason, Stamp stamp) implements InvitationEvent {
        @Override
        public Invitation applyTo(Invitation before) {
            return before.over(InvitationState.UNDELIVERED, reason, stamp);
        }
    }

    /** Nothing was heard until the campaign closed. */
    record Lapsed(Stamp stamp) implements InvitationEvent {
        @Override
        public Invitation applyTo(Invitation before) {
            return before.over(InvitationState.LAPSED, "", stamp);
        }
    }
}
