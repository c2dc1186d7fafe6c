package dev.redress.intake.complaints.domain;

import dev.redress.chassis.directory.domain.Stamp;

/**
 * A merger was undone.
 *
 * @param other the complaint that was handled together with this one
 * @param words why, masked; empty when not said
 * @param stamp who did it, and when
 */
public record Split(EarlierComplaint other, Reason reason, String words, Stamp stamp) {

    /** Why. */
    public enum Reason {
        /** It was never about the same. */
        MISTAKEN,
        /** It turned out to need something else. */
        DIFFERENT,
        /** The other one could not be merged: something had happened to it in the same moment. */
        NOT_MERGED
    }

    /** Whether the same was said of the same. */
    boolean repeats(Reason again, String theirWords) {
        return reason == again && words.equals(theirWords);
    }
}
