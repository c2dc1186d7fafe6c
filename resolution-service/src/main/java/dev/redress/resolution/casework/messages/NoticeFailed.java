package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.DecisionContext;
import java.util.List;

/**
 * What we read of notice.failed.v1: that the customer was not told.
 *
 * @param about REMINDER and CLOSING are ours to hear; of others nothing follows here
 * @param reference which reminder, for those two
 */
record NoticeFailed(String about, int cycle, String reference) {

    List<CaseEvent> follows(Case it, DecisionContext context) {
        present(about, "about");
        present(reference, "reference");
        return switch (about) {
            case "REMINDER" -> notTold(it, context, false);
            case "CLOSING" -> notTold(it, context, true);
            default -> List.of();
        };
    }

    private List<CaseEvent> notTold(Case it, DecisionContext context, boolean closing) {
        return it.opened() ? it.contact(context).notTold(cycle, Integer.parseInt(reference), closing) : List.of();
    }
}
