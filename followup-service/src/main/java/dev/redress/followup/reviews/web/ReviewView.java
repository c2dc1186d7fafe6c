package dev.redress.followup.reviews.web;

import dev.redress.followup.followups.domain.ComplaintSeverity;
import dev.redress.followup.reviews.domain.Dispute;
import dev.redress.followup.reviews.domain.DisputeOutcome;
import dev.redress.followup.reviews.domain.ItemScore;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewMarks;
import dev.redress.followup.reviews.domain.ReviewState;
import dev.redress.followup.reviews.domain.Stratum;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A review in full. What is not known is left out.
 *
 * @param id of the review
 * @param complaintId id of the complaint (UUID)
 * @param number number of the complaint
 * @param month the month in which the complaint was closed, such as 2026-10
 * @param cycle the last round of handling
 * @param closedAt when the complaint was closed
 * @param department code of the department that handled it last
 * @param handler who handled it last
 * @param severity how grave the complaint is, S1 being the gravest
 * @param stratum the part of the month's complaints that it was drawn from
 * @param checklist id of the checklist by which it is reviewed
 * @param checklistVersion version of that checklist
 * @param state where it stands
 * @param reviewer who is to do it; absent while there is nobody
 * @param openedAt when it was opened
 * @param dueAt when it is to be done
 * @param overdue whether it is not done, and should be by now
 * @param scores the marks that hold: of the last dispute that was upheld, or else of the result
 * @param mean their mean by the weights of the checklist, from 1 to 5, to two decimals
 * @param result what the reviewer found; absent until then
 * @param disputes what was said against the marks, in its order
 */
@Schema(name = "Review")
record ReviewView(
        String id,
        String complaintId,
        String number,
        String month,
        int cycle,
        Instant closedAt,
        String department,
        String handler,
        ComplaintSeverity severity,
        Stratum stratum,
        String checklist,
        int checklistVersion,
        ReviewState state,
        String reviewer,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        List<ItemScore> scores,
        BigDecimal mean,
        Found result,
        List<Disputed> disputes) {

    /**
     * What a reviewer found.
     *
     * @param scores a mark for each item that applied
     * @param mean their mean by the weights of the checklist, from 1 to 5, to two decimals
     * @param remarks what was to be said of it, masked; absent when nothing was
     * @param completedAt when it was done
     * @param by who did it
     */
    @Schema(name = "ReviewResult")
    record Found(List<ItemScore> scores, BigDecimal mean, String remarks, Instant completedAt, String by) {
        static Found of(Review it) {
            var result = it.result();
            return result == null
                    ? null
                    : new Found(
                            result.marks().scores(),
                            result.marks().mean(),
                            orAbsent(result.remarks()),
                            result.stamp().at(),
                            result.stamp().by());
        }
    }

    /**
     * What somebody had against the marks.
     *
     * @param dispute which one it is of this review, from 1
     * @param words what is said against the marks, masked
     * @param disputedAt when it was said
     * @param by who said it
     * @param decision what came of it; absent until it is decided
     */
    @Schema(name = "Dispute")
    record Disputed(int dispute, String words, Instant disputedAt, String by, Decided decision) {
        static Disputed of(Dispute it) {
            return new Disputed(
                    it.number(),
                    it.words(),
                    it.stamp().at(),
                    it.stamp().by(),
                    it.ruling() == null ? null : Decided.of(it.ruling()));
        }
    }

    /**
     * What came of a dispute.
     *
     * @param decision UPHELD: the dispute was right, and new marks were given; DISMISSED: the marks stay
     * @param scores the new marks; absent when dismissed
     * @param mean their mean by the weights of the checklist, from 1 to 5, to two decimals; absent when dismissed
     * @param words why, masked
     * @param decidedAt when it was decided
     * @param by who decided it
     */
    @Schema(name = "DisputeDecision")
    record Decided(
            DisputeOutcome decision,
            List<ItemScore> scores,
            BigDecimal mean,
            String words,
            Instant decidedAt,
            String by) {
        static Decided of(Dispute.DisputeVerdict it) {
            var marks = it.marks();
            return new Decided(
                    it.decision(),
                    marks == null ? null : marks.scores(),
                    marks == null ? null : marks.mean(),
                    it.words(),
                    it.stamp().at(),
                    it.stamp().by());
        }
    }

    static ReviewView of(Review it, Instant now) {
        var order = it.order();
        var subject = order.subject();
        return new ReviewView(
                it.id(),
                subject.complaintId(),
                orAbsent(subject.number()),
                subject.month(),
                subject.cycle(),
                subject.closedAt(),
                subject.department(),
                orAbsent(subject.handler()),
                subject.severity(),
                subject.stratum(),
                order.checklist(),
                order.checklistVersion(),
                it.state(),
                orAbsent(it.reviewer()),
                order.stamp().at(),
                order.dueAt(),
                it.overdue(now),
                it.marks().map(ReviewMarks::scores).orElse(null),
                it.marks().map(ReviewMarks::mean).orElse(null),
                Found.of(it),
                it.disputes().stream().map(Disputed::of).toList());
    }

    private static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }
}
