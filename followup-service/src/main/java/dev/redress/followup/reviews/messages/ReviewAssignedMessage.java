package dev.redress.followup.reviews.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewAssigned;
import java.time.Instant;

/** review.assigned.v1. */
record ReviewAssignedMessage(
        String complaintId,
        String reviewer,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String previous,
        Instant assignedAt,
        String by) {

    static ReviewAssignedMessage of(Review review, ReviewAssigned it) {
        return new ReviewAssignedMessage(
                review.order().subject().complaintId(),
                it.reviewer(),
                it.previous(),
                it.stamp().at(),
                it.stamp().by());
    }
}
