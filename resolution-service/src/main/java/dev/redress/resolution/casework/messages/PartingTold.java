package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;

/** What we read of intake's complaint.parted.v1. */
record PartingTold(String joined, Instant partedAt, String by) {

    String other() {
        return present(joined, "joined");
    }

    Stamp parted() {
        return new Stamp(present(by, "by"), present(partedAt, "partedAt"));
    }
}
