package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;

/** What we read of intake's complaint.unmerged.v1. */
record SplitTold(Instant unmergedAt, String by) {

    Stamp undone() {
        return new Stamp(present(by, "by"), present(unmergedAt, "unmergedAt"));
    }
}
