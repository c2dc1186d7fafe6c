package dev.redress.intake.complaints.messages;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Renewal;
import java.time.Instant;

/** What we read of followup's complaint.renewed.v1. */
record ComplaintRenewed(Channel channel, String words, Instant renewedAt, String by) {
    /** Who did what nobody did: the system itself. */
    private static final String SYSTEM = "redress";

    /** @throws IllegalArgumentException when something is missing that we cannot do without */
    Renewal renewal(String complaintId) {
        present(channel, "channel");
        present(words, "words");
        present(renewedAt, "renewedAt");
        present(by, "by");
        if (Blank.is(words)) {
            throw new IllegalArgumentException("words are empty");
        }
        return new Renewal(complaintId, channel, Blank.strip(words), SYSTEM.equals(by) ? "" : by, renewedAt);
    }

    private static void present(Object value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }
}
