package dev.redress.intake.domain;

import java.time.Instant;

/**
 * A complaint at the moment it is entered in the book.
 *
 * @param submissionId what the sender calls this act of sending; said again it is the same act
 * @param fingerprint SHA-256 of the form as it was sent: tells a repeat from another complaint under the same id
 * @param customerRef pseudonym of the customer
 * @param maskedNarrative the narrative as others read it
 * @param replyBy until when the customer is promised to hear from a person
 * @param follows id of the earlier complaint of the same customer that this one follows; empty for all others
 */
public record Registration(
        String number,
        Door door,
        String submissionId,
        String fingerprint,
        Form form,
        String customerRef,
        String maskedNarrative,
        String maskedExpectedOutcome,
        Instant acknowledgedAt,
        Instant replyBy,
        String follows) {

    /** One that was entered before complaints could follow one another follows none. */
    public Registration {
        follows = follows == null ? "" : follows;
    }
}
