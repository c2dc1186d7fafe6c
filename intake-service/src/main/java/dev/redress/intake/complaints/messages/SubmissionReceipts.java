package dev.redress.intake.complaints.messages;

import dev.redress.chassis.events.Ids;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.Origin;
import java.time.Clock;
import java.util.List;

/**
 * Answers to systems that submit over Kafka, where there is nothing to write down: the complaint was there already, or the
 * form was rejected. Their ids follow from the submission, so a repeat after a crash is the same message.
 */
final class SubmissionReceipts {
    private final Messaging messaging;
    private final Clock clock;

    SubmissionReceipts(Messaging messaging, Clock clock) {
        this.messaging = messaging;
        this.clock = clock;
    }

    OutboxEntry.Message duplicate(Origin repeat, Complaint first) {
        var data = SubmissionReceipt.duplicate(repeat.sending(), first);
        return message(repeat, SubmissionReceipt.DUPLICATE, first.id(), data);
    }

    OutboxEntry.Message applied(Origin answered, SubmissionApplied data) {
        return message(answered, SubmissionApplied.TYPE, data.complaintId(), data);
    }

    OutboxEntry.Message rejected(Origin refused, SubmissionRejected data) {
        return message(refused, SubmissionRejected.TYPE, data.submissionId(), data);
    }

    private OutboxEntry.Message message(Origin answered, String type, String key, Object data) {
        var answers = Ids.derived(answered.sender(), answered.sending()).toString();
        return messaging.message(
                ComplaintAggregate.RECEIPTS, type, key, clock.instant(), answered.sending(), data, answers);
    }

    /** Sends them; returns when the broker has them. */
    void send(List<OutboxEntry.Message> receipts) {
        messaging.publish(receipts);
    }
}
