package dev.redress.followup.reviews.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewOpened;
import dev.redress.followup.reviews.domain.Stratum;
import java.time.Instant;

/** review.opened.v1. */
record ReviewOpenedMessage(
        String complaintId,
        String month,
        int cycle,
        String department,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String handler,
        ComplaintSeverity severity,
        Stratum stratum,
        String checklist,
        int checklistVersion,
        Instant dueAt,
        Instant openedAt,
        String by) {

    static ReviewOpenedMessage of(ReviewOpened it) {
        var order = it.order();
        var subject = order.subject();
        return new ReviewOpenedMessage(
                subject.complaintId(),
                subject.month(),
                subject.cycle(),
                subject.department(),
                subject.handler(),
                subject.severity(),
                subject.stratum(),
                order.checklist(),
                order.checklistVersion(),
                order.dueAt(),
                order.stamp().at(),
                order.stamp().by());
    }
}
