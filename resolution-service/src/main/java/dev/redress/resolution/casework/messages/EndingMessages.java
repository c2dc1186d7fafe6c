package dev.redress.resolution.casework.messages;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.aggregates.PublishingTable;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.EndingEvent.CaseRejected;
import dev.redress.resolution.casework.domain.EndingEvent.CaseResolved;
import dev.redress.resolution.casework.domain.EndingEvent.RejectionProposed;
import dev.redress.resolution.casework.domain.EndingEvent.RejectionRefused;
import dev.redress.resolution.casework.domain.Rejection;
import dev.redress.resolution.casework.domain.Resolution;
import java.time.Instant;

/** What others are told of how a cycle ends: resolved, or rejected with reasons. */
final class EndingMessages {
    private EndingMessages() {}

    static PublishingTable<Case, CaseEvent> rows(PublishingTable<Case, CaseEvent> it) {
        return it.on(RejectionProposed.class, "complaint.rejection-proposed.v1", RejectionAsked::of)
                .on(RejectionRefused.class, "complaint.rejection-refused.v1", RejectionDisapproved::of)
                .on(CaseRejected.class, "complaint.rejected.v1", RejectionTold::of)
                .on(CaseResolved.class, "complaint.resolved.v1", ResolutionReached::of);
    }

    @JsonInclude(NON_EMPTY)
    private record RejectionAsked(
            int cycle, Rejection.Outcome outcome, String reason, String furtherWays, Instant proposedAt, String by) {
        static RejectionAsked of(RejectionProposed it) {
            return new RejectionAsked(
                    it.cycle(),
                    it.rejection().outcome(),
                    it.rejection().reason(),
                    it.rejection().furtherWays(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record RejectionDisapproved(int cycle, String reason, Instant refusedAt, String by) {
        static RejectionDisapproved of(RejectionRefused it) {
            return new RejectionDisapproved(
                    it.cycle(), it.reason(), it.at(), it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record RejectionTold(
            int cycle,
            Rejection.Outcome outcome,
            String reason,
            String furtherWays,
            Channel toldBy,
            String approvedBy,
            Instant rejectedAt,
            String by) {
        static RejectionTold of(CaseRejected it) {
            var rejection = it.rejection();
            return new RejectionTold(
                    it.cycle(),
                    rejection.outcome(),
                    rejection.reason(),
                    rejection.furtherWays(),
                    rejection.toldBy(),
                    rejection.approvedBy(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record ResolutionReached(
            int cycle,
            Resolution.Outcome outcome,
            String summary,
            boolean firstContact,
            Money cost,
            String byRule,
            Instant resolvedAt,
            String by) {
        static ResolutionReached of(CaseResolved it) {
            var end = it.resolution();
            return new ResolutionReached(
                    it.cycle(),
                    end.outcome(),
                    end.summary(),
                    end.firstContact(),
                    end.cost(),
                    end.customerSilent() ? "CUSTOMER_SILENT" : null,
                    it.at(),
                    it.stamp().by());
        }
    }
}
