package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.DecisionContext;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What we read of notice.sent.v1: that the front desk, or somebody by hand, told the customer something.
 *
 * @param about REMINDER, CLOSING or OFFER; of others nothing follows here
 * @param reference which reminder; of an offer its round and wording, as in 2-1
 */
record NoticeSent(String about, int cycle, String reference, Channel channel, Instant sentAt, String by) {
    private static final Pattern OFFER = Pattern.compile("([0-9]{1,6})-([0-9]{1,6})");

    List<CaseEvent> follows(Case it, DecisionContext context) {
        present(about, "about");
        present(reference, "reference");
        present(sentAt, "sentAt");
        present(by, "by");
        return switch (about) {
            case "REMINDER" -> told(it, context, false);
            case "CLOSING" -> told(it, context, true);
            case "OFFER" -> offered(it, context);
            default -> List.of();
        };
    }

    private List<CaseEvent> offered(Case it, DecisionContext context) {
        var offer = OFFER.matcher(reference);
        if (!offer.matches()) {
            throw new IllegalArgumentException("reference of an offer");
        }
        return it.opened()
                ? it.contact(context)
                        .offerSent(
                                cycle,
                                Integer.parseInt(offer.group(1)),
                                Integer.parseInt(offer.group(2)),
                                present(channel, "channel"),
                                new Stamp(by, sentAt, sentAt.isBefore(context.now()) ? context.now() : null))
                : List.of();
    }

    private List<CaseEvent> told(Case it, DecisionContext context, boolean closing) {
        return it.opened()
                ? it.contact(context).told(cycle, Integer.parseInt(reference), closing, new Stamp(by, sentAt))
                : List.of();
    }
}
