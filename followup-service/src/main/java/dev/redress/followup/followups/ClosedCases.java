package dev.redress.followup.followups;

import dev.redress.followup.directory.domain.Parties;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Which complaints were closed, for the quality review. */
public interface ClosedCases {

    /**
     * A complaint that is closed, as it is known now.
     *
     * @param number for people; empty when it was not heard yet
     * @param cycle the last one
     * @param department code of the department that handled it last
     * @param handler code of the person who handled it last; empty when only the department is known
     * @param parties those who handled it or asked its customer, and the departments where the cause lies
     */
    record ClosedCase(
            String complaintId,
            String number,
            int cycle,
            Instant closedAt,
            ComplaintSeverity severity,
            String department,
            String handler,
            Parties parties) {}

    /** Those whose last cycle was closed from a moment on until before another, and that were not reopened since. */
    void each(Instant from, Instant until, Consumer<ClosedCase> reader);

    /** One of them; empty when it is not known, or not closed. */
    Optional<ClosedCase> find(String complaintId);
}
