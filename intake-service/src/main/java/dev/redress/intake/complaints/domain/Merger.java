package dev.redress.intake.complaints.domain;

import dev.redress.chassis.directory.domain.Stamp;

/**
 * A complaint is handled with another one, the master.
 *
 * @param master the other one
 * @param words why, masked; empty when not said
 * @param stamp who did it, and when
 */
public record Merger(EarlierComplaint master, Reason reason, String words, Stamp stamp) {

    /** What the two have in common. */
    public enum Reason {
        /** The same customer said the same again. */
        SAME_CUSTOMER,
        /** Other customers, and the same that went wrong. */
        SAME_MATTER
    }
}
