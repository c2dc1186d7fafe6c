package dev.redress.intake.complaints.domain;

/** What becomes of an attempt to enter a complaint. */
public enum Outcome {
    /** Entered now, or by the same act of sending before. */
    ACCEPTED,
    /** The same complaint was entered by another act of sending; the first receipt stands. */
    DUPLICATE,
    /** Another complaint was entered under the same id; nothing was changed. */
    CONFLICT
}
