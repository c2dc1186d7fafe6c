package dev.redress.triage.triaging.domain;

import dev.redress.triage.triaging.domain.TriageEvent.Triaged;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The triage of one complaint.
 *
 * @param verdict null until the complaint has been received; so are the times
 * @param withdrawnAt when the customer withdrew it; null unless they did
 */
public record Triage(String complaintId, Verdict verdict, Instant receivedAt, Instant triagedAt, Instant withdrawnAt) {

    public static Triage unheard(String complaintId) {
        return new Triage(complaintId, null, null, null, null);
    }

    public boolean triaged() {
        return verdict != null;
    }

    /**
     * Decides on a complaint that was received.
     *
     * @param departments codes of the departments that take complaints
     */
    public List<TriageEvent> received(
            TriageInput complaint, Instant receivedAt, Entry entry, Rules rules, Set<String> departments, Instant now) {
        if (triaged()) {
            return List.of();
        }
        return List.of(new Triaged(rules.judge(complaint, departments), receivedAt, entry, now));
    }

    /** The customer has withdrawn the complaint. */
    public List<TriageEvent> withdrawn(Instant at) {
        return withdrawnAt == null ? List.of(new TriageEvent.Withdrawn(at)) : List.of();
    }
}
