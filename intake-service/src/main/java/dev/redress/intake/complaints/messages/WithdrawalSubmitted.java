package dev.redress.intake.complaints.messages;

import dev.redress.intake.complaints.SaidLater;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Speaker;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** The data of {@code complaint.withdrawal-submitted.v1}: another system says that the customer withdraws a complaint. */
record WithdrawalSubmitted(
        @Size(max = 200) String sourceSystem,
        @NotBlank @Size(max = 200) String externalId,
        @Size(max = 2000) String reason,
        Channel channel,
        Instant saidAt)
        implements LaterSubmission {

    @Override
    public SaidLater said(String system, String by, String causationId) {
        return new SaidLater(Speaker.CUSTOMER, channel, reason, saidAt, system, by, causationId);
    }
}
