package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.present;

import java.time.Instant;

/** What we read of intake's complaint.acknowledged.v1. */
record ComplaintAcknowledged(Instant acknowledgedAt, Instant replyBy) {

    Instant promised() {
        return present(acknowledgedAt, "acknowledgedAt");
    }

    Instant due() {
        return present(replyBy, "replyBy");
    }
}
