package dev.redress.followup.reviews.messages;

import dev.redress.chassis.events.OutboundEvent;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import dev.redress.followup.reviews.domain.DisputeOutcome;
import dev.redress.followup.reviews.domain.ItemScore;
import dev.redress.followup.reviews.domain.ReviewEvent;
import dev.redress.followup.reviews.domain.ReviewEvent.DisputeDecided;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewAssigned;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewCompleted;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewDisputed;
import dev.redress.followup.reviews.domain.ReviewEvent.ReviewOpened;
import dev.redress.followup.reviews.domain.ReviewMarks;
import dev.redress.followup.reviews.domain.Stratum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/** What others are told of a review, and under which names; the published form is in docs/events. */
public final class ReviewMessages {
    public static final String TOPIC = "complaints.reviews";

    static final String OPENED = "review.opened.v1";
    static final String ASSIGNED = "review.assigned.v1";
    static final String COMPLETED = "review.completed.v1";
    static final String DISPUTED = "review.disputed.v1";
    static final String DISPUTE_DECIDED = "review.dispute-decided.v1";
    static final Set<String> TYPES = Set.of(OPENED, ASSIGNED, COMPLETED, DISPUTED, DISPUTE_DECIDED);

    private ReviewMessages() {}

    public static OutboundEvent announce(String id, String complaintId, ReviewEvent event) {
        if (event instanceof ReviewOpened it) {
            return told(OPENED, it, version -> Opened.of(id, version, it));
        }
        if (event instanceof ReviewAssigned it) {
            return told(ASSIGNED, it, version -> Assigned.of(id, version, complaintId, it));
        }
        if (event instanceof ReviewCompleted it) {
            return told(COMPLETED, it, version -> Completed.of(id, version, complaintId, it));
        }
        if (event instanceof ReviewDisputed it) {
            return told(DISPUTED, it, version -> Disputed.of(id, version, complaintId, it));
        }
        var it = (DisputeDecided) event;
        return told(DISPUTE_DECIDED, it, version -> Decided.of(id, version, complaintId, it));
    }

    private static OutboundEvent told(String type, ReviewEvent event, LongFunction<Object> data) {
        return new OutboundEvent(TOPIC, type, event.said().at(), data);
    }

    /** What is empty here is absent there. */
    private static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }

    private record Opened(
            String reviewId,
            long version,
            String complaintId,
            String month,
            int cycle,
            String department,
            String handler,
            ComplaintSeverity severity,
            Stratum stratum,
            String checklist,
            int checklistVersion,
            Instant dueAt,
            Instant openedAt,
            String by) {
        static Opened of(String id, long version, ReviewOpened it) {
            var order = it.order();
            var subject = order.subject();
            return new Opened(
                    id,
                    version,
                    subject.complaintId(),
                    subject.month(),
                    subject.cycle(),
                    subject.department(),
                    orAbsent(subject.handler()),
                    subject.severity(),
                    subject.stratum(),
                    order.checklist(),
                    order.checklistVersion(),
                    order.dueAt(),
                    order.said().at(),
                    order.said().by());
        }
    }

    private record Assigned(
            String reviewId,
            long version,
            String complaintId,
            String reviewer,
            String previous,
            Instant assignedAt,
            String by) {
        static Assigned of(String id, long version, String complaintId, ReviewAssigned it) {
            return new Assigned(
                    id,
                    version,
                    complaintId,
                    it.reviewer(),
                    orAbsent(it.previous()),
                    it.said().at(),
                    it.said().by());
        }
    }

    private record Completed(
            String reviewId,
            long version,
            String complaintId,
            List<ItemScore> scores,
            BigDecimal mean,
            String remarks,
            Instant completedAt,
            String by) {
        static Completed of(String id, long version, String complaintId, ReviewCompleted it) {
            var result = it.result();
            return new Completed(
                    id,
                    version,
                    complaintId,
                    result.marks().scores(),
                    result.marks().mean(),
                    orAbsent(result.remarks()),
                    result.said().at(),
                    result.said().by());
        }
    }

    private record Disputed(
            String reviewId,
            long version,
            String complaintId,
            int dispute,
            String words,
            Instant disputedAt,
            String by) {
        static Disputed of(String id, long version, String complaintId, ReviewDisputed it) {
            return new Disputed(
                    id,
                    version,
                    complaintId,
                    it.number(),
                    it.words(),
                    it.said().at(),
                    it.said().by());
        }
    }

    private record Decided(
            String reviewId,
            long version,
            String complaintId,
            int dispute,
            DisputeOutcome decision,
            List<ItemScore> scores,
            BigDecimal mean,
            String words,
            Instant decidedAt,
            String by) {
        static Decided of(String id, long version, String complaintId, DisputeDecided it) {
            var ruling = it.ruling();
            ReviewMarks marks = ruling.marks();
            return new Decided(
                    id,
                    version,
                    complaintId,
                    it.number(),
                    ruling.decision(),
                    marks == null ? null : marks.scores(),
                    marks == null ? null : marks.mean(),
                    ruling.words(),
                    ruling.said().at(),
                    ruling.said().by());
        }
    }
}
