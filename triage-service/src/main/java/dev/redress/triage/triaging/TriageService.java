package dev.redress.triage.triaging;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.triage.triaging.domain.Triage;
import dev.redress.triage.triaging.domain.TriageEvent;
import java.util.Optional;

/**
 * What people ask of triage: the verdict on a complaint. Complaints are judged as they are received, see {@link
 * Triage#received}.
 */
public final class TriageService {
    private final AggregateRepository<Triage, TriageEvent> triages;

    TriageService(AggregateRepository<Triage, TriageEvent> triages) {
        this.triages = triages;
    }

    /** The triage of a complaint; empty while it has no verdict. */
    public Optional<Triage> verdict(String complaintId) {
        return triages.find(complaintId).filter(Triage::triaged);
    }
}
