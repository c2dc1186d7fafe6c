package dev.redress.resolution.casework;

import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.casework.domain.Verdict.Category;
import dev.redress.resolution.casework.domain.Verdict.Nature;
import dev.redress.resolution.casework.domain.Verdict.Severity;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases, in which order, and which page of them. Within a field any of the values will do; an empty field asks for
 * nothing.
 *
 * @param owners codes of those who handle it or to whom it was escalated; an empty text for nobody
 * @param dueBefore a clock that runs is due before this; empty for any
 * @param late whether a breached clock still waits; empty for either
 * @param waiting whether the case waits; empty for either
 * @param number of the complaint, exactly; empty for any
 * @param text that stands in the complaint or a note; empty for any
 * @param page from 0
 */
public record CaseSearch(
        Set<Stage> stages,
        Set<String> departments,
        Set<String> owners,
        Set<Integer> levels,
        Set<Category> categories,
        Set<Severity> severities,
        Set<Nature> natures,
        Set<Channel> channels,
        Set<Integer> cycles,
        Optional<Instant> dueBefore,
        Optional<Boolean> late,
        Optional<Boolean> waiting,
        String number,
        String text,
        Order order,
        boolean descending,
        int page,
        int size) {

    /** By what cases are sorted; stages and severities by their codes. */
    public enum Order {
        RECEIVED_AT,
        SEVERITY,
        STAGE,
        DUE_AT,
        ESCALATION,
        UPDATED_AT
    }
}
