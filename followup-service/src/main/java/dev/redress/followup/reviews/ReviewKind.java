package dev.redress.followup.reviews;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewEvent;
import dev.redress.followup.reviews.messages.ReviewMessages;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Reviews as documents, under their ids. */
final class ReviewKind implements Kind<Review, ReviewEvent> {
    static final String STATE = "state.state";
    static final String REVIEWER = "state.reviewer";
    static final String DUE_AT = "state.order.dueAt";
    static final String MONTH = "state.order.subject.month";
    static final String DEPARTMENT = "state.order.subject.department";

    @Override
    public String collection() {
        return "reviews";
    }

    @Override
    public Class<Review> state() {
        return Review.class;
    }

    @Override
    public Review blank(String id) {
        return Review.unopened(id);
    }

    @Override
    public Review apply(Review before, ReviewEvent event) {
        return event.applyTo(before);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Review after, ReviewEvent event) {
        return Optional.of(ReviewMessages.announce(id, after.order().subject().complaintId(), event));
    }

    @Override
    public Optional<String> stage(Review review) {
        return Optional.ofNullable(review.state()).map(Enum::name);
    }

    @Override
    public String transitions() {
        return "reviews.transitions";
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.ascending(STATE, DUE_AT),
                Indexes.ascending(REVIEWER, STATE),
                Indexes.ascending(MONTH),
                Indexes.ascending(DEPARTMENT));
    }
}
