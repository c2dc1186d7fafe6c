package dev.redress.resolution.actions.domain;

import dev.redress.resolution.casework.domain.Cause.RootCause;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to be done, by whom and by when.
 *
 * @param complaints ids of the complaints that show the need, each once
 * @param what is to be done, in words
 * @param rootCause that it removes
 * @param product name of the product that it is about; empty when it is about none
 * @param department code of the department that does it
 * @param owner code of the person who answers for it
 */
public record ActionOrder(
        Kind kind,
        List<String> complaints,
        String what,
        RootCause rootCause,
        String product,
        String department,
        String owner,
        LocalDate dueOn) {

    /** CORRECTIVE: against what has happened; PREVENTIVE: against what could. */
    public enum Kind {
        CORRECTIVE,
        PREVENTIVE
    }

    public ActionOrder {
        complaints = complaints.stream().distinct().toList();
    }
}
