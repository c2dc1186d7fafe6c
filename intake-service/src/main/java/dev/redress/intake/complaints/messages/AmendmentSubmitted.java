package dev.redress.intake.complaints.messages;

import dev.redress.intake.complaints.SaidLater;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Speaker;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** The data of {@code complaint.amendment-submitted.v1}: another system adds something to a complaint. */
record AmendmentSubmitted(
        @Size(max = 200) String sourceSystem,
        @NotBlank @Size(max = 200) String externalId,
        @NotBlank @Size(max = 8000) String words,
        Speaker from,
        Channel channel,
        Instant saidAt)
        implements LaterSubmission {

    @Override
    public SaidLater said(String system, String by, String causationId) {
        return new SaidLater(from, channel, words, saidAt, system, by, causationId);
    }
}
