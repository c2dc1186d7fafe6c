package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.atLeast;
import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.Closure;
import java.time.Instant;

/**
 * What we read of followup's complaint.closed.v1.
 *
 * @param cycle the one that was followed up
 */
record ComplaintClosed(int cycle, Closure.Reason reason, Instant closedAt, String by) {
    Closure closing() {
        atLeast(1, cycle, "cycle");
        present(reason, "reason");
        present(closedAt, "closedAt");
        present(by, "by");
        return new Closure(reason, new Stamp(by, closedAt));
    }
}
