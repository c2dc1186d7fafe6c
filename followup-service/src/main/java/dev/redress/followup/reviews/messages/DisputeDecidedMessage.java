package dev.redress.followup.reviews.messages;

import dev.redress.followup.reviews.domain.DisputeOutcome;
import dev.redress.followup.reviews.domain.ItemScore;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewEvent.DisputeDecided;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * review.dispute-decided.v1.
 *
 * @param scores absent when the dispute is dismissed, and so is the mean
 */
record DisputeDecidedMessage(
        String complaintId,
        int dispute,
        DisputeOutcome decision,
        List<ItemScore> scores,
        BigDecimal mean,
        String words,
        Instant decidedAt,
        String by) {

    static DisputeDecidedMessage of(Review review, DisputeDecided it) {
        var ruling = it.ruling();
        var marks = ruling.marks();
        return new DisputeDecidedMessage(
                review.order().subject().complaintId(),
                it.number(),
                ruling.decision(),
                marks == null ? null : marks.scores(),
                marks == null ? null : marks.mean(),
                ruling.words(),
                ruling.stamp().at(),
                ruling.stamp().by());
    }
}
