package dev.redress.intake.mailbox;

import java.time.Instant;

/**
 * What became of a mail.
 *
 * @param id of the mail: mailbox, UIDVALIDITY and UID
 * @param complaintId empty where it led to none
 * @param reason why it could not be taken; empty otherwise. Nothing of what it says
 */
public record MailRecord(String id, Outcome outcome, String complaintId, String reason, Instant at) {

    /** What became of it. */
    public enum Outcome {
        /** A complaint of its own. */
        ENTERED,
        /** It was added to the complaint that it answers. */
        ADDED,
        /** The same mail had come in before. */
        REPEATED,
        /** A machine wrote it, or we did. */
        PASSED_OVER,
        /** It says that a notice did not arrive. */
        BOUNCED,
        /** It could not be taken; it lies in the mailbox for a person to look at. */
        PUT_ASIDE
    }
}
