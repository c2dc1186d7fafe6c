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
                it.triagedAt());
    }
}
