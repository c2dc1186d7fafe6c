package dev.redress.followup.reviews.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.util.Objects;

/**
 * What somebody has against the marks of a review.
 *
 * @param number from 1
 * @param ruling absent until it is decided
 */
public record Dispute(int number, String words, Stamp stamp, DisputeVerdict ruling) {

    /**
     * What came of it.
     *
     * @param marks the new ones; absent when it is dismissed
     * @param words why
     */
    public record DisputeVerdict(DisputeOutcome decision, ReviewMarks marks, String words, Stamp stamp) {

        /** The same ruling, whoever says it and whenever. */
        boolean repeats(DisputeVerdict earlier) {
            return decision == earlier.decision && Objects.equals(marks, earlier.marks) && words.equals(earlier.words);
        }
    }

    boolean decided() {
        return ruling != null;
    }

    boolean upheld() {
        return decided() && ruling.decision() == DisputeOutcome.UPHELD;
    }

    Dispute with(DisputeVerdict it) {
        return new Dispute(number, words, stamp, it);
    }
}
