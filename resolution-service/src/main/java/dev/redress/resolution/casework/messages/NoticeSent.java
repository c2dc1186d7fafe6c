package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.DecisionContext;
import java.time.Instant;
import java.util.List;

/**
 * What we read of notice.sent.v1: that the front desk, or somebody by hand, told the customer something.
 *
 * @param about REMINDER and CLOSING are ours to hear; of others nothing follows here
 * @param reference which reminder, for those two
 */
record NoticeSent(String about, int cycle, String reference, Instant sentAt, String by) {

    List<CaseEvent> follows(Case it, DecisionContext context) {
        present(about, "about");
        present(reference, "reference");
        present(sentAt, "sentAt");
        present(by, "by");
        return switch (about) {
            case "REMINDER" -> told(it, context, false);
            case "CLOSING" -> told(it, context, true);
            default -> List.of();
        };
    }

    private List<CaseEvent> told(Case it, DecisionContext context, boolean closing) {
        return it.opened()
                ? it.contact(context).told(cycle, Integer.parseInt(reference), closing, new Stamp(by, sentAt))
                : List.of();
    }
}
