package dev.redress.intake.domain;

import java.time.Instant;
import java.util.List;

/**
 * The complaint form as it was filled in, with the customer's own words. Empty texts are unknown.
 *
 * @param expectedBy when the customer expects a solution; null when not said
 * @param occurredAt null when not said
 * @param receivedAt when the company received it
 * @param sourceSystem the system it came from; empty when a person entered it
 * @param externalId its id in that system
 */
public record Form(
        Channel channel,
        Customer customer,
        Product product,
        String narrative,
        String expectedOutcome,
        Instant expectedBy,
        String takenBy,
        Instant occurredAt,
        Instant receivedAt,
        boolean confidential,
        String sourceSystem,
        String externalId) {

    /** What must be masked in the words of this form, apart from what looks like a number or an address anyway. */
    public List<String> identifying() {
        return customer.identifying();
    }

    /** The form of the complaint with which the same customer comes back about the same thing. */
    public Form renewed(Renewal it) {
        return new Form(
                it.channel(),
                customer,
                product,
                it.words(),
                "",
                null,
                it.takenBy(),
                null,
                it.cameBackAt(),
                confidential,
                "",
                "");
    }
}
