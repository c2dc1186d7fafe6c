package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.atLeast;
import static dev.redress.chassis.events.RequiredFields.orEmpty;
import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.ReopenOrder;
import java.time.Instant;

/**
 * What we read of followup's complaint.reopened.v1.
 *
 * @param cycle the new one
 * @param levelFloor 0 when it does not say
 */
record ComplaintReopened(
        int cycle, ReopenOrder.Reason reason, String comment, int levelFloor, Instant reopenedAt, String by) {
    ReopenOrder reopening() {
        atLeast(2, cycle, "cycle");
        present(reason, "reason");
        atLeast(0, levelFloor, "levelFloor");
        present(reopenedAt, "reopenedAt");
        present(by, "by");
        return new ReopenOrder(reason, orEmpty(comment), levelFloor, new Stamp(by, reopenedAt));
    }
}
