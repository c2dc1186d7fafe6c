package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.casework.domain.Ownership;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Whose the case is.
 *
 * @param department code of the department that handles it
 * @param handler code of the person who works on it; absent when nobody does
 * @param standsInFor code of whom the handler stands in for; absent when for nobody
 * @param owner code of the person to whom it was escalated
 * @param level how far it is escalated in this cycle: 0 handler, 1 lead, 2 department head, 3 complaint manager, 4 mediation board
 * @param escalations every escalation so far, of all cycles
 */
@Schema(name = "Handling")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record HandlingView(
        String department,
        String handler,
        String standsInFor,
        String owner,
        int level,
        List<EscalationView> escalations) {
    static HandlingView of(Ownership it) {
        return new HandlingView(
                it.department(),
                it.handler(),
                it.standsInFor(),
                it.owner(),
                it.level(),
                it.escalations().stream().map(EscalationView::of).toList());
    }
}
