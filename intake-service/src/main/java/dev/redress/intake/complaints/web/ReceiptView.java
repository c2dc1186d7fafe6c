package dev.redress.intake.complaints.web;

import dev.redress.intake.complaints.domain.Complaint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What the customer is told at once.
 *
 * @param complaintId id of the complaint for other systems (UUID)
 * @param number of the complaint for people, with a check digit
 * @param receivedAt when the company received it
 * @param acknowledgedAt when this receipt was given
 * @param replyBy until when the customer hears from a person
 */
@Schema(name = "Receipt")
record ReceiptView(
        String complaintId,
        @Schema(example = "26-0000017-5") String number,
        Instant receivedAt,
        Instant acknowledgedAt,
        Instant replyBy) {

    static ReceiptView of(Complaint it) {
        return new ReceiptView(
                it.id(),
                it.number(),
                it.registration().details().reception().receivedAt(),
                it.acknowledgement().acknowledgedAt(),
                it.acknowledgement().replyBy());
    }
}
