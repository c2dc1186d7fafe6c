package dev.redress.intake.customers.web;

import dev.redress.intake.customers.domain.CustomerDecision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What a colleague decided of a customer.
 *
 * @param kind CORRECTED: what is known of them; MERGED: they are another customer; SPLIT: they are not
 * @param what the fields that were corrected, or the pseudonym of the other customer
 * @param by user name of who
 * @param at when it was decided
 * @param why in their words, masked
 */
@Schema(name = "CustomerDecision")
record CustomerDecisionView(CustomerDecision.Kind kind, String what, String by, Instant at, String why) {
    static CustomerDecisionView of(CustomerDecision it) {
        return new CustomerDecisionView(
                it.kind(), it.what(), it.stamp().by(), it.stamp().at(), it.why());
    }
}
