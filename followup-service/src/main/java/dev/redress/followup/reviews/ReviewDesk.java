package dev.redress.followup.reviews;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.web.RequestIds;
import dev.redress.followup.domain.review.Actor;
import dev.redress.followup.domain.review.Checklist;
import dev.redress.followup.domain.review.Decision;
import dev.redress.followup.domain.review.Dispute.Ruling;
import dev.redress.followup.domain.review.Marks;
import dev.redress.followup.domain.review.Review;
import dev.redress.followup.domain.review.ReviewEvent;
import dev.redress.followup.domain.review.ReviewRefusal;
import dev.redress.followup.domain.review.ReviewRefusal.Code;
import dev.redress.followup.domain.review.Said;
import dev.redress.followup.domain.review.Score;
import dev.redress.followup.rules.RuleBook;
import dev.redress.followup.rules.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with reviews: find, decide, save. */
final class ReviewDesk {
    private static final Logger LOGGER = LoggerFactory.getLogger(ReviewDesk.class);
    /** Reviews that are due at once keep one order, so that pages neither repeat nor leave out any. */
    private static final Bson FIRST_DUE_FIRST = Sorts.ascending(ReviewKind.DUE_AT, "_id");

    private final AggregateRepository<Review, ReviewEvent> reviews;
    private final RuleBook<Checklist> checklists;
    private final Reviewers reviewers;
    private final Duration disputeWithin;
    private final Clock clock;

    ReviewDesk(
            AggregateRepository<Review, ReviewEvent> reviews,
            RuleBook<Checklist> checklists,
            Reviewers reviewers,
            Duration disputeWithin,
            Clock clock) {
        this.reviews = reviews;
        this.checklists = checklists;
        this.reviewers = reviewers;
        this.disputeWithin = disputeWithin;
        this.clock = clock;
    }

    Optional<Review> find(String id) {
        return reviews.find(id).filter(Review::isOpened);
    }

    ReviewPage search(ReviewSearch it) {
        var filter = filter(it);
        var items = reviews.search(filter, FIRST_DUE_FIRST, it.page() * it.size(), it.size());
        return new ReviewPage(items, it.page(), it.size(), reviews.count(filter));
    }

    Review assign(String id, String reviewer, Actor who) {
        var everybody = reviewers.everybody();
        var today = reviewers.today();
        return change("assigned", id, it -> it.assign(reviewer, said(who), everybody, today));
    }

    Review complete(String id, List<Score> scores, String remarks, Actor who) {
        var everybody = reviewers.everybody();
        var marks = Marks.of(scores, checklist(id));
        return change("completed", id, it -> it.complete(marks, remarks, who, everybody, clock.instant()));
    }

    Review dispute(String id, String words, Actor who) {
        return change("disputed", id, it -> it.dispute(words, who, clock.instant(), disputeWithin));
    }

    Review uphold(String id, int dispute, List<Score> scores, String words, Actor who) {
        return decide(id, dispute, new Ruling(Decision.UPHELD, Marks.of(scores, checklist(id)), words, said(who)));
    }

    Review dismiss(String id, int dispute, String words, Actor who) {
        return decide(id, dispute, new Ruling(Decision.DISMISSED, null, words, said(who)));
    }

    private Review decide(String id, int dispute, Ruling ruling) {
        var everybody = reviewers.everybody();
        return change("decided upon", id, it -> it.decide(dispute, ruling, everybody));
    }

    /** The one that the review was opened with, whatever has become of it since. */
    private Checklist checklist(String id) {
        var order = find(id).orElseThrow(() -> new ReviewRefusal(Code.NO_SUCH_REVIEW, "there is no review " + id))
                .order();
        return checklists
                .version(order.checklist(), order.checklistVersion())
                .map(Versioned::rule)
                .orElseThrow(() -> new IllegalStateException("the checklist of review " + id + " is gone"));
    }

    private Said said(Actor who) {
        return new Said(who.code(), clock.instant());
    }

    private Review change(String what, String id, Function<Review, List<ReviewEvent>> decide) {
        var after = reviews.change(id, RequestIds.current(), decide);
        LOGGER.atInfo()
                .addKeyValue("reviewId", id)
                .addKeyValue("state", after.state())
                .log("review {}", what);
        return after;
    }

    private static Bson filter(ReviewSearch it) {
        var all = new ArrayList<Bson>();
        all.add(Filters.exists(ReviewKind.STATE));
        any(all, ReviewKind.MONTH, it.months());
        any(all, ReviewKind.STATE, it.states().stream().map(Enum::name).toList());
        any(all, ReviewKind.REVIEWER, it.reviewers());
        any(all, ReviewKind.DEPARTMENT, it.departments());
        return Filters.and(all);
    }

    private static void any(List<Bson> all, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            all.add(Filters.in(field, values));
        }
    }
}
