package dev.redress.resolution.inbound;

import static dev.redress.resolution.inbound.Required.atLeast;
import static dev.redress.resolution.inbound.Required.present;

import dev.redress.resolution.domain.Closing;
import dev.redress.resolution.domain.Said;
import java.time.Instant;

/**
 * What we read of followup's complaint.closed.v1.
 *
 * @param cycle the one that was followed up
 */
record ComplaintClosed(int cycle, Closing.Reason reason, Instant closedAt, String by) {
    Closing closing() {
        atLeast(1, cycle, "cycle");
        present(reason, "reason");
        present(closedAt, "closedAt");
        present(by, "by");
        return new Closing(reason, new Said(by, closedAt));
    }
}
