package dev.redress.followup.reviews.messages;

import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewDisputed;
import java.time.Instant;

/** review.disputed.v1. */
record ReviewDisputedMessage(String complaintId, int dispute, String words, Instant disputedAt, String by) {

    static ReviewDisputedMessage of(Review review, ReviewDisputed it) {
        return new ReviewDisputedMessage(
                review.order().subject().complaintId(),
                it.number(),
                it.words(),
                it.stamp().at(),
                it.stamp().by());
    }
}
