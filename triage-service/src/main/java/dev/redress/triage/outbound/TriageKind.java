package dev.redress.triage.outbound;

import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.triage.domain.Triage;
import dev.redress.triage.domain.TriageEvent;
import dev.redress.triage.domain.TriageEvent.Triaged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How verdicts are kept, and what others are told of them. */
final class TriageKind implements Kind<Triage, TriageEvent> {
    static final String TOPIC = "complaints.triage";
    static final String TRIAGED = "complaint.triaged.v1";

    record ComplaintTriaged(
            String complaintId,
            long version,
            String nature,
            String kind,
            String category,
            String severity,
            String department,
            String policy,
            List<String> rules,
            Instant receivedAt,
            Instant triagedAt) {

        static ComplaintTriaged of(String id, long version, Triaged it) {
            var verdict = it.verdict();
            var communicative = verdict.nature().communicative();
            return new ComplaintTriaged(
                    id,
                    version,
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

    @Override
    public String collection() {
        return "complaints";
    }

    @Override
    public Class<Triage> state() {
        return Triage.class;
    }

    @Override
    public Triage blank(String id) {
        return Triage.unheard(id);
    }

    @Override
    public Triage apply(Triage before, TriageEvent event) {
        return event.applyTo(before);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Triage after, TriageEvent event) {
        if (event instanceof Triaged it) {
            return Optional.of(
                    new OutboundEvent(TOPIC, TRIAGED, it.triagedAt(), version -> ComplaintTriaged.of(id, version, it)));
        }
        throw new IllegalStateException("an event without a message: " + event.getClass());
    }

    @Override
    public Optional<String> stage(Triage state) {
        return state.triaged() ? Optional.of("TRIAGED") : Optional.empty();
    }

    @Override
    public String transitions() {
        return "complaints.transitions";
    }
}
