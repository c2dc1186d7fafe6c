package dev.redress.triage.triaging.messages;

import static java.util.Objects.requireNonNullElse;

import dev.redress.triage.triaging.domain.Entry;
import dev.redress.triage.triaging.domain.TriageInput;
import java.time.Instant;

/** What we read of intake's complaint.received.v1. */
record ComplaintReceived(
        String channel,
        String language,
        Product product,
        String narrative,
        String expectedOutcome,
        Instant receivedAt,
        Instant enteredAt,
        String door,
        String escalate,
        boolean confidential) {

    /** That there is one is all we want to know. */
    record Product() {}

    /** What is to be judged; what lacks something that it must have becomes a dead letter that says so. */
    TriageInput complaint() {
        present(receivedAt, "receivedAt");
        return new TriageInput(
                present(channel, "channel"),
                present(language, "language"),
                product != null,
                present(narrative, "narrative") + "\n" + requireNonNullElse(expectedOutcome, ""),
                confidential);
    }

    Entry entry() {
        return new Entry(enteredAt, requireNonNullElse(door, ""), requireNonNullElse(escalate, ""));
    }

    private static <T> T present(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
