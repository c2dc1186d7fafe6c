package dev.redress.triage;

import dev.redress.triage.domain.Triage;
import java.util.Optional;

/** What the desk needs of the verdicts. */
public interface Triages {

    Optional<Triage> find(String complaintId);
}
