package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.casework.domain.Proposal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What the customer said to an offer.
 *
 * @param accepted whether it was a yes
 * @param offer which wording it answers
 * @param way how the customer answered; LINK_BY_HAND: through a link that one of us handed out
 * @param evidence what proves it; absent of a yes that nothing proves yet: the case stays OFFERED until a recorded call or
 *     something in writing does
 * @param reference of the proof, such as a recording
 * @param reason why not, masked
 * @param by who put it on record
 * @param at when the customer answered
 */
@Schema(name = "CustomersAnswer")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CustomerAnswerView(
        boolean accepted,
        int offer,
        Proposal.Way way,
        Proposal.Evidence evidence,
        String reference,
        String reason,
        String by,
        Instant at) {
    static CustomerAnswerView of(Proposal.Answer it) {
        return new CustomerAnswerView(
                it.accepted(),
                it.offer(),
                it.way(),
                it.evidence(),
                it.reference(),
                it.reason(),
                it.stamp().by(),
                it.stamp().at());
    }
}
