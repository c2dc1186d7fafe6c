package dev.redress.intake.notices;

import dev.redress.chassis.web.LinkMint;
import dev.redress.intake.notices.domain.Notice;
import dev.redress.intake.report.StatusLinks;
import java.time.Duration;
import java.time.Instant;

/**
 * Links to what a notice is about, made here because they are sent from here. The pages are other services', which read from
 * the link what it leads to, and whether one of us had it in hand: of an offer {@code complaint~cycle~round~offer~handOut},
 * with 0 for one that the house sends to the customer itself; of a survey {@code complaint~cycle}.
 */
final class NoticeLinks {
    private final LinkMint offers;
    private final Duration offerLife;
    private final LinkMint surveys;
    private final Duration surveyLife;
    private final StatusLinks status;

    /**
     * Makes links.
     *
     * @param offerLife how long a link to an offer is good
     * @param surveyLife how long one to a survey is
     */
    NoticeLinks(LinkMint offers, Duration offerLife, LinkMint surveys, Duration surveyLife, StatusLinks status) {
        this.offers = offers;
        this.offerLife = offerLife;
        this.surveys = surveys;
        this.surveyLife = surveyLife;
        this.status = status;
    }

    /** @param handOut which handing out by one of us, from 1 */
    LinkMint.Link handOut(String complaintId, Notice it, int handOut, Instant now) {
        return offer(complaintId, it, handOut, now);
    }

    /** For the customer, and nobody between: to what there is to answer, else to the page of the complaint. */
    String send(String complaintId, Notice it, Instant now) {
        return switch (it.about()) {
            case OFFER -> offer(complaintId, it, 0, now).url().toString();
            case SURVEY ->
                surveys.mint("survey", "/surveys", complaintId + "~" + it.cycle(), now.plus(surveyLife))
                        .url()
                        .toString();
            case RECEIPT, MORE_INFORMATION, FINDINGS, REMINDER, CLOSING, RESOLVED, REJECTED, CLOSED ->
                status.of(complaintId, now).url().toString();
            case ASSIGNED, URGENT, TASK, WARNING, BREACH, ESCALATED, BOARD, FOLLOW_UP -> "";
        };
    }

    private LinkMint.Link offer(String complaintId, Notice it, int handOut, Instant now) {
        var round = it.reference().replace('-', '~');
        var id = "%s~%s~%s~%s".formatted(complaintId, it.cycle(), round, handOut);
        return offers.mint("offer", "/agreements", id, now.plus(offerLife));
    }
}
