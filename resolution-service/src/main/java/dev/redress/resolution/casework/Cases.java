package dev.redress.resolution.casework;

import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the desk needs from a store. */
public interface Cases {

    /** The case of this complaint; empty when there is none, or triage has not spoken yet. */
    Optional<Case> find(String complaintId);

    /** One page of the cases that match. */
    CasePage search(CaseSearch search);

    /**
     * Decides and saves as one step: when another was faster, decides anew. Returns once the decision is durable; others
     * are told right after.
     *
     * @return the case after it
     * @throws dev.redress.resolution.casework.domain.CaseRefusal as the decision throws it; nothing has changed then
     */
    Case change(String complaintId, Function<Case, List<CaseEvent>> decide);
}
