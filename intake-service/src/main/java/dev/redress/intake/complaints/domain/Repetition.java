package dev.redress.intake.complaints.domain;

/**
 * That a complaint says again what the same customer said before.
 *
 * @param earlier the complaint in which they did
 * @param score how alike the two are, from 0 to 1, in hundredths
 */
public record Repetition(Kind kind, EarlierComplaint earlier, double score) {
    /** What the earlier complaint has come to. */
    public enum Kind {
        /** It is still open: likely the same, handed in twice. */
        DUPLICATE,
        /** It had come to its end: the customer is not content with it. */
        REPEAT
    }
}
