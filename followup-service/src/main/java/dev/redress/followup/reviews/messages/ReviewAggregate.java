package dev.redress.followup.reviews.messages;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewEvent;
import dev.redress.followup.reviews.domain.ReviewEvent.DisputeDecided;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewAssigned;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewCompleted;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewDisputed;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewOpened;

/** How reviews are kept, under their ids, and what others are told of them; the published form is in docs/events. */
public final class ReviewAggregate {
    public static final String TOPIC = "complaints.reviews";

    public static final String STATE = path("state");
    public static final String REVIEWER = path("reviewer");
    public static final String DUE_AT = path("order.dueAt");
    public static final String MONTH = path("order.subject.month");
    public static final String DEPARTMENT = path("order.subject.department");

    public static final AggregateType<Review, ReviewEvent> REVIEWS = AggregateType.of(
                    "reviews", Review.class, ReviewEvent.class)
            .startingAs(Review::unopened)
            .foldedBy(ReviewEvent::applyTo)
            .stage(Review::state)
            .countingMovesAs("reviews.transitions")
            .indexed(
                    Indexes.ascending(STATE, DUE_AT),
                    Indexes.ascending(REVIEWER, STATE),
                    Indexes.ascending(MONTH),
                    Indexes.ascending(DEPARTMENT))
            .publishing(
                    TOPIC,
                    it -> it.about("reviewId")
                            .at(event -> event.stamp().at())
                            .on(ReviewOpened.class, "review.opened.v1", ReviewOpenedMessage::of)
                            .onState(ReviewAssigned.class, "review.assigned.v1", ReviewAssignedMessage::of)
                            .onState(ReviewCompleted.class, "review.completed.v1", ReviewCompletedMessage::of)
                            .onState(ReviewDisputed.class, "review.disputed.v1", ReviewDisputedMessage::of)
                            .onState(DisputeDecided.class, "review.dispute-decided.v1", DisputeDecidedMessage::of));

    private ReviewAggregate() {}

    private static String path(String part) {
        return StatePaths.path(Review.class, part);
    }
}
