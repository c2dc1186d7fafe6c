package dev.redress.intake.outbound;

import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.web.Problem;
import dev.redress.intake.domain.Registration;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Answers to systems that submit over Kafka, where there is nothing to write down: the complaint was there already, or the
 * form was refused. Their ids follow from the submission, so a repeat after a crash is the same message.
 */
public final class Receipts {
    static final String DUPLICATE = "submission.duplicate.v1";
    static final String REJECTED = "submission.rejected.v1";

    record SubmissionReceipt(
            String submissionId,
            String sourceSystem,
            String externalId,
            String complaintId,
            String number,
            Instant acknowledgedAt,
            Instant replyBy) {

        static SubmissionReceipt of(String id, Registration it) {
            return of(submissionOf(it.submissionId()), id, it);
        }

        static SubmissionReceipt of(String submissionId, String id, Registration it) {
            return new SubmissionReceipt(
                    submissionId,
                    IntakeKind.said(it.form().sourceSystem()),
                    IntakeKind.said(it.form().externalId()),
                    id,
                    it.number(),
                    it.acknowledgedAt(),
                    it.replyBy());
        }
    }

    record SubmissionRejected(
            String submissionId,
            String sourceSystem,
            String externalId,
            String code,
            List<Problem.FieldProblem> errors) {}

    private final Messaging messaging;
    private final Clock clock;

    Receipts(Messaging messaging, Clock clock) {
        this.messaging = messaging;
        this.clock = clock;
    }

    /** The sender's own id within the name that we give to an act of sending. */
    private static String submissionOf(String sending) {
        return sending.substring(sending.indexOf('\n') + 1);
    }

    /** The name of an act of sending: ids are the sender's own, so its source belongs to it. */
    public static String sending(String source, String submissionId) {
        return source + "\n" + submissionId;
    }

    public OutboxEntry duplicate(String source, String submissionId, String complaintId, Registration first) {
        var data = SubmissionReceipt.of(submissionId, complaintId, first);
        return messaging.message(
                IntakeKind.RECEIPTS,
                DUPLICATE,
                complaintId,
                clock.instant(),
                submissionId,
                data,
                sending(source, submissionId));
    }

    /**
     * @param sourceSystem null when not said
     * @param externalId null when not said
     * @param code {@code intake:invalid}, {@code intake:malformed} or {@code intake:conflict}
     */
    public OutboxEntry rejected(
            String source,
            String submissionId,
            String sourceSystem,
            String externalId,
            String code,
            List<Problem.FieldProblem> errors) {
        var data = new SubmissionRejected(submissionId, sourceSystem, externalId, code, errors);
        return messaging.message(
                IntakeKind.RECEIPTS,
                REJECTED,
                submissionId,
                clock.instant(),
                submissionId,
                data,
                sending(source, submissionId));
    }

    /** Sends them; returns when the broker has them. */
    public void send(List<OutboxEntry> receipts) {
        messaging.tell(receipts);
    }
}
