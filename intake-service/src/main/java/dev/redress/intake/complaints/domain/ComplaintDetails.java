package dev.redress.intake.complaints.domain;

import dev.redress.chassis.privacy.domain.Known;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A complaint as it was handed in, with the customer's own words. Empty texts are unknown.
 *
 * @param occurredAt when it happened; null when not said
 * @param expectedBy when the customer expects a solution; null when not said
 */
public record ComplaintDetails(
        Reception reception,
        Customer customer,
        Product product,
        Statement statement,
        Instant occurredAt,
        Instant expectedBy) {

    /**
     * What others may know.
     *
     * @param customerRef pseudonym of the customer
     * @param externalId what the sender calls the complaint
     * @param masking makes what masks texts, and in them what is known to identify the customer
     */
    public Disclosure disclosed(String customerRef, String externalId, Function<Known, UnaryOperator<String>> masking) {
        var masked = masking.apply(customer.known(product.orderNumber()));
        return new Disclosure(customerRef, statement.masked(masked), product.masked(masked), masked.apply(externalId));
    }

    /** The details of the complaint with which the same customer comes back about the same thing. */
    public ComplaintDetails renewed(Renewal it) {
        var now = new Reception(it.channel(), it.takenBy(), it.cameBackAt(), reception.confidential());
        return new ComplaintDetails(now, customer, product, new Statement(it.words(), ""), null, null);
    }

    /** Taken down by who typed it, where the form names nobody. */
    public ComplaintDetails recordedBy(String recorder) {
        if (!reception.takenBy().isEmpty()) {
            return this;
        }
        var taken = new Reception(reception.channel(), recorder, reception.receivedAt(), reception.confidential());
        return new ComplaintDetails(taken, customer, product, statement, occurredAt, expectedBy);
    }
}
