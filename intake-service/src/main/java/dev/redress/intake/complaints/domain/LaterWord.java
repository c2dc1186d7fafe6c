package dev.redress.intake.complaints.domain;

import dev.redress.chassis.directory.domain.Stamp;

/**
 * What somebody says of a complaint after it was entered.
 *
 * @param channel by which way it was said
 * @param words as they were said; they stay in intake. Empty when nothing was said
 * @param masked the same, as others may know it
 * @param system the other system that handed it in; empty when none did
 * @param stamp who put it on record, and when it was said
 */
public record LaterWord(Speaker from, Channel channel, String words, String masked, String system, Stamp stamp) {

    /** In the words that others were told: nothing of whose they are is kept with it. */
    public LaterWord erased() {
        return new LaterWord(from, channel, masked, masked, system, stamp);
    }

    /** That it was said, and not in which words. */
    LaterWord silent() {
        return new LaterWord(from, channel, "", "", system, stamp);
    }

    /** The same, masked further. */
    public LaterWord masked(String further) {
        return new LaterWord(from, channel, words, further, system, stamp);
    }

    /** Whether the same was said by the same. */
    boolean repeats(LaterWord other) {
        return from == other.from && words.equals(other.words);
    }
}
