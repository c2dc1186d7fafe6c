package dev.redress.intake.customers.domain;

import dev.redress.chassis.directory.domain.Stamp;

/**
 * What a colleague decided of a customer.
 *
 * @param what of it: the pseudonym of the other customer, or the fields that were corrected, with commas
 * @param why in their words, masked
 */
public record CustomerDecision(Kind kind, String what, Stamp stamp, String why) {
    /** What it was. */
    public enum Kind {
        CORRECTED,
        MERGED,
        SPLIT,
        /** What is known of them is kept, whoever asks for its erasure. */
        HELD,
        /** It is kept no longer than that of others. */
        RELEASED
    }
}
