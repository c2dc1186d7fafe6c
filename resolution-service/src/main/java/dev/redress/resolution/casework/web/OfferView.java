package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.casework.domain.Proposal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A wording of the solution that the customer had.
 *
 * @param number which wording of its round, from 1
 * @param hash SHA-256 of the wording, which the answer binds
 * @param language language of the wording, BCP 47
 * @param conditions what is bound to it, in words
 * @param plannedCompletion the day by which it would be carried out
 * @param cause why it happened, where the wording tells it
 * @param opinion what the company thinks of it, where the wording tells it
 * @param by who made the offer
 * @param at when the customer had it
 */
@Schema(name = "Offer")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OfferView(
        int number,
        String hash,
        String language,
        String conditions,
        LocalDate plannedCompletion,
        String cause,
        String opinion,
        String by,
        Instant at) {
    static OfferView of(Proposal.Offer it) {
        var findings = it.agreement().findings();
        return new OfferView(
                it.number(),
                it.hash(),
                it.agreement().language(),
                it.agreement().conditions(),
                it.agreement().plannedCompletion(),
                findings == null ? null : findings.cause(),
                findings == null ? null : findings.opinion(),
                it.stamp().by(),
                it.stamp().at());
    }
}
