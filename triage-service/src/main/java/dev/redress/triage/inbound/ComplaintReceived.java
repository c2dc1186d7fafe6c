package dev.redress.triage.inbound;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.redress.triage.domain.Complaint;
import java.time.Instant;

/** What we read of intake's complaint.received.v1. */
record ComplaintReceived(
        String channel,
        String language,
        Product product,
        String narrative,
        String expectedOutcome,
        Instant receivedAt,
        boolean confidential) {

    /** That there is one is all we want to know. */
    record Product() {}

    ComplaintReceived {
        requireNonNull(channel, "channel");
        requireNonNull(language, "language");
        requireNonNull(narrative, "narrative");
        requireNonNull(receivedAt, "receivedAt");
        expectedOutcome = requireNonNullElse(expectedOutcome, "");
    }

    Complaint complaint() {
        return new Complaint(channel, language, product != null, narrative + "\n" + expectedOutcome, confidential);
    }
}
