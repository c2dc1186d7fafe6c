package dev.redress.resolution.inbound;

import static dev.redress.resolution.inbound.Required.atLeast;
import static dev.redress.resolution.inbound.Required.orEmpty;
import static dev.redress.resolution.inbound.Required.present;

import dev.redress.resolution.domain.Reopening;
import dev.redress.resolution.domain.Said;
import java.time.Instant;

/**
 * What we read of followup's complaint.reopened.v1.
 *
 * @param cycle the new one
 * @param levelFloor 0 when it does not say
 */
record ComplaintReopened(
        int cycle, Reopening.Reason reason, String comment, int levelFloor, Instant reopenedAt, String by) {
    Reopening reopening() {
        atLeast(2, cycle, "cycle");
        present(reason, "reason");
        atLeast(0, levelFloor, "levelFloor");
        present(reopenedAt, "reopenedAt");
        present(by, "by");
        return new Reopening(reason, orEmpty(comment), levelFloor, new Said(by, reopenedAt));
    }
}
