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
 */
record ComplaintReopened(int cycle, Reopening.Reason reason, String comment, Instant reopenedAt, String by) {
    Reopening reopening() {
        atLeast(2, cycle, "cycle");
        present(reason, "reason");
        present(reopenedAt, "reopenedAt");
        present(by, "by");
        return new Reopening(reason, orEmpty(comment), new Said(by, reopenedAt));
    }
}
