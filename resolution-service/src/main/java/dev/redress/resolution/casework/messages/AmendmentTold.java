package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.atLeast;
import static dev.redress.chassis.events.RequiredFields.orEmpty;
import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Supplement;
import java.time.Instant;

/** What we read of intake's complaint.amended.v1. */
record AmendmentTold(
        int amendment, String from, Channel channel, String words, String sentToNumber, Instant amendedAt, String by) {
    private static final String CUSTOMER = "CUSTOMER";

    Supplement supplement() {
        atLeast(1, amendment, "amendment");
        present(from, "from");
        present(channel, "channel");
        present(words, "words");
        present(amendedAt, "amendedAt");
        present(by, "by");
        return new Supplement(
                amendment, CUSTOMER.equals(from), channel, words, orEmpty(sentToNumber), new Stamp(by, amendedAt));
    }
}
