package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.resolution.casework.domain.Verdict;
import java.time.Instant;

/** What we read of triage's complaint.triaged.v1. */
record ComplaintTriaged(
        Verdict.Nature nature,
        Verdict.Kind kind,
        Verdict.Category category,
        Verdict.Severity severity,
        String department,
        String policy,
        Instant receivedAt,
        Instant enteredAt,
        String door,
        String escalate,
        Instant triagedAt) {
    Verdict verdict() {
        present(nature, "nature");
        present(category, "category");
        present(severity, "severity");
        present(department, "department");
        present(policy, "policy");
        present(receivedAt, "receivedAt");
        present(triagedAt, "triagedAt");
        return new Verdict(nature, kind, category, severity, department, policy, receivedAt, triagedAt, arrival());
    }

    private Verdict.Arrival arrival() {
        return enteredAt == null
                ? null
                : new Verdict.Arrival(enteredAt, "IMPORT".equals(door), "NONE".equals(escalate));
    }
}
