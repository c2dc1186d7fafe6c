package dev.redress.triage.triaging.messages;

import dev.redress.triage.triaging.domain.TriageEvent.Triaged;
import java.time.Instant;
import java.util.List;

/** The data of {@code complaint.triaged.v1}. */
record ComplaintTriaged(
        String nature,
        String kind,
        String category,
        String severity,
        String department,
        String policy,
        List<String> rules,
        Instant receivedAt,
        Instant enteredAt,
        String door,
        String escalate,
        Instant triagedAt) {
    static final String TYPE = "complaint.triaged.v1";

    static ComplaintTriaged of(Triaged it) {
        var verdict = it.verdict();
        var communicative = verdict.nature().communicative();
        return new ComplaintTriaged(
                communicative ? "COMMUNICATIVE" : "VALID",
                communicative ? verdict.nature().name() : null,
                verdict.category().name(),
                verdict.severity().name(),
                verdict.department(),
                verdict.policy(),
                verdict.rules(),
                it.receivedAt(),
                it.entry().enteredAt(),
                said(it.entry().door()),
                said(it.entry().escalate()),
                it.triagedAt());
    }

    /** Absent on the wire when it is not said. */
    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
