package dev.redress.intake.complaints.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;

/**
 * A complaint that is handled with this one, its master.
 *
 * @param complaint the other one
 * @param receivedAt when the company received it
 * @param words why, masked; empty when not said
 * @param stamp who did it, and when
 */
public record Companion(
        EarlierComplaint complaint, Instant receivedAt, Merger.Reason reason, String words, Stamp stamp) {

    /** The same, as the other one has it. */
    public Merger merger(EarlierComplaint master) {
        return new Merger(master, reason, words, stamp);
    }
}
