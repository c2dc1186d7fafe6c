package dev.redress.triage.triaging.domain;

import java.time.Instant;

/** What happens to a complaint in triage. */
public sealed interface TriageEvent {

    Triage applyTo(Triage before);

    /**
     * What was found.
     *
     * @param entry how it came in, handed on
     */
    record Triaged(Verdict verdict, Instant receivedAt, Entry entry, Instant triagedAt) implements TriageEvent {
        @Override
        public Triage applyTo(Triage before) {
            return new Triage(before.complaintId(), verdict, receivedAt, triagedAt, before.withdrawnAt());
        }
    }

    /** The customer wants it handled no more. */
    record Withdrawn(Instant at) implements TriageEvent {
        @Override
        public Triage applyTo(Triage before) {
            return new Triage(before.complaintId(), before.verdict(), before.receivedAt(), before.triagedAt(), at);
        }
    }
}
