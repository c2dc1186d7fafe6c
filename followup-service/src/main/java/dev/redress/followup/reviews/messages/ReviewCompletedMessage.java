package dev.redress.followup.reviews.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.reviews.domain.ItemScore;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewCompleted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** review.completed.v1. */
record ReviewCompletedMessage(
        String complaintId,
        List<ItemScore> scores,
        BigDecimal mean,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String remarks,
        Instant completedAt,
        String by) {

    static ReviewCompletedMessage of(Review review, ReviewCompleted it) {
        var result = it.result();
        return new ReviewCompletedMessage(
                review.order().subject().complaintId(),
                result.marks().scores(),
                result.marks().mean(),
                result.remarks(),
                result.stamp().at(),
                result.stamp().by());
    }
}
