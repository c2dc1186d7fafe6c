package dev.redress.intake.customers.domain;

import java.time.Instant;
import java.util.List;

/**
 * A complaint of a customer that another one may repeat; what became of it, and its words, stand in its summary.
 *
 * @param orders numbers of what was bought; they stay here
 */
public record RecentComplaint(String complaintId, Instant receivedAt, List<String> orders) {
    public RecentComplaint {
        orders = List.copyOf(orders);
    }
}
