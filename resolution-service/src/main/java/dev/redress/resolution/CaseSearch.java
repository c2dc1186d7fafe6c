package dev.redress.resolution;

import dev.redress.resolution.domain.Channel;
import dev.redress.resolution.domain.Stage;
import dev.redress.resolution.domain.Verdict.Category;
import dev.redress.resolution.domain.Verdict.Nature;
import dev.redress.resolution.domain.Verdict.Severity;
import java.util.Set;

/**
 * Which cases, in which order, and which page of them. Within a field any of the values will do; an empty field asks for
 * nothing.
 *
 * @param number of the complaint, exactly; empty for any
 * @param page from 0
 */
public record CaseSearch(
        Set<Stage> stages,
        Set<String> departments,
        Set<Category> categories,
        Set<Severity> severities,
        Set<Nature> natures,
        Set<Channel> channels,
        Set<Integer> cycles,
        String number,
        Order order,
        boolean descending,
        int page,
        int size) {

    /** By what cases are sorted; stages and severities by their codes. */
    public enum Order {
        RECEIVED_AT,
        SEVERITY,
        STAGE,
        UPDATED_AT
    }
}
