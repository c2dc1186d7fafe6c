package dev.redress.followup.reviews;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.Versioned;
import dev.redress.chassis.web.AggregatePages;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.RequestIds;
import dev.redress.followup.reviews.domain.Checklist;
import dev.redress.followup.reviews.domain.Dispute.DisputeVerdict;
import dev.redress.followup.reviews.domain.DisputeOutcome;
import dev.redress.followup.reviews.domain.ItemScore;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewCaller;
import dev.redress.followup.reviews.domain.ReviewEvent;
import dev.redress.followup.reviews.domain.ReviewMarks;
import dev.redress.followup.reviews.domain.ReviewRefusal;
import dev.redress.followup.reviews.domain.ReviewRefusal.Code;
import dev.redress.followup.reviews.domain.ReviewState;
import dev.redress.followup.reviews.messages.ReviewAggregate;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with reviews: find, decide, save. */
public final class ReviewService {
    private static final Logger LOGGER = LoggerFactory.getLogger(ReviewService.class);
    /** Reviews that are due at once keep one order, so that pages neither repeat nor leave out any. */
    private static final Bson FIRST_DUE_FIRST = Sorts.ascending(ReviewAggregate.DUE_AT, "_id");

    private final AggregateRepository<Review, ReviewEvent> reviews;
    private final Settings<Checklist> checklists;
    private final Reviewers reviewers;
    private final Duration disputeWithin;
    private final Clock clock;

    ReviewService(
            AggregateRepository<Review, ReviewEvent> reviews,
            Settings<Checklist> checklists,
            Reviewers reviewers,
            Duration disputeWithin,
            Clock clock) {
        this.reviews = reviews;
        this.checklists = checklists;
        this.reviewers = reviewers;
        this.disputeWithin = disputeWithin;
        this.clock = clock;
    }

    public Optional<Review> find(String id) {
        return reviews.find(id).filter(Review::isOpened);
    }

    public Page<Review> search(ReviewSearch it, Paging paging) {
        var which = Where.all()
                .any(
                        ReviewAggregate.MONTH,
                        it.month().stream().map(YearMonth::toString).toList())
                .oneOf(ReviewAggregate.STATE, it.state(), ReviewState.class)
                .any(ReviewAggregate.REVIEWER, it.reviewer())
                .any(ReviewAggregate.DEPARTMENT, it.department());
        return AggregatePages.of(reviews, which, FIRST_DUE_FIRST, paging);
    }

    public Review assign(String id, String reviewer, ReviewCaller who) {
        var everybody = reviewers.everybody();
        var today = reviewers.today();
        return change("assigned", id, it -> it.assign(reviewer, stamp(who), everybody, today));
    }

    public Review complete(String id, List<ItemScore> scores, String remarks, ReviewCaller who) {
        var everybody = reviewers.everybody();
        var marks = ReviewMarks.of(scores, checklist(id));
        return change("completed", id, it -> it.complete(marks, remarks, who, everybody, clock.instant()));
    }

    public Review dispute(String id, String words, ReviewCaller who) {
        return change("disputed", id, it -> it.dispute(words, who, clock.instant(), disputeWithin));
    }

    public Review uphold(String id, int dispute, List<ItemScore> scores, String words, ReviewCaller who) {
        return decide(
                id,
                dispute,
                new DisputeVerdict(DisputeOutcome.UPHELD, ReviewMarks.of(scores, checklist(id)), words, stamp(who)));
    }

    public Review dismiss(String id, int dispute, String words, ReviewCaller who) {
        return decide(id, dispute, new DisputeVerdict(DisputeOutcome.DISMISSED, null, words, stamp(who)));
    }

    private Review decide(String id, int dispute, DisputeVerdict ruling) {
        var everybody = reviewers.everybody();
        return change("decided upon", id, it -> it.decide(dispute, ruling, everybody));
    }

    /** The one that the review was opened with, whatever has become of it since. */
    private Checklist checklist(String id) {
        var order = find(id).orElseThrow(() -> new ReviewRefusal(Code.NO_SUCH_REVIEW, "there is no review " + id))
                .order();
        return checklists
                .version(order.checklist(), order.checklistVersion())
                .map(Versioned::value)
                .orElseThrow(() -> new IllegalStateException("the checklist of review " + id + " is gone"));
    }

    private Stamp stamp(ReviewCaller who) {
        return new Stamp(who.code(), clock.instant());
    }

    private Review change(String what, String id, Function<Review, List<ReviewEvent>> decide) {
        var after = reviews.change(id, RequestIds.current(), decide);
        LOGGER.atInfo()
                .addKeyValue("reviewId", id)
                .addKeyValue("state", after.state())
                .log("review {}", what);
        return after;
    }
}
