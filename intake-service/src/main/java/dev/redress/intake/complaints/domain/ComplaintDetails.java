package dev.redress.intake.complaints.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

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
     * What the customer says, as others read it.
     *
     * @param mask masks a text, and in it what is known to identify the customer
     */
    public Statement masked(BiFunction<String, List<String>, String> mask) {
        return statement.masked(text -> mask.apply(text, customer.identifying()));
    }

    /** The details of the complaint with which the same customer comes back about the same thing. */
    public ComplaintDetails renewed(Renewal it) {
        var now = new Reception(it.channel(), it.takenBy(), it.cameBackAt(), reception.confidential());
        return new ComplaintDetails(now, customer, product, new Statement(it.words(), ""), null, null);
    }
}
