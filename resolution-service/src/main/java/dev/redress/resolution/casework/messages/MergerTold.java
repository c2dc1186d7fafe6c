package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.Joint;
import dev.redress.resolution.casework.domain.MergedInto;
import java.time.Instant;

/** What we read of intake's complaint.merged.v1. */
record MergerTold(String master, Joint.Reason reason, Instant mergedAt, String by) {

    MergedInto into() {
        present(master, "master");
        present(reason, "reason");
        present(mergedAt, "mergedAt");
        present(by, "by");
        return new MergedInto(master, reason, new Stamp(by, mergedAt));
    }
}
