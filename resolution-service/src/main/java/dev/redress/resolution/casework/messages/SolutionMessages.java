package dev.redress.resolution.casework.messages;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.aggregates.PublishingTable;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.Proposal;
import dev.redress.resolution.casework.domain.SolutionEvent.ConsentAwaited;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionAccepted;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionApproved;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionDeclined;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionOffered;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionProposed;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What others are told of proposals, of their approval, and of what the customer says to them. */
final class SolutionMessages {
    private SolutionMessages() {}

    static PublishingTable<Case, CaseEvent> rows(PublishingTable<Case, CaseEvent> it) {
        return it.on(SolutionProposed.class, "complaint.solution-proposed.v1", ProposalMade::of)
                .on(SolutionApproved.class, "complaint.solution-approved.v1", ProposalApproved::of)
                .on(SolutionRefused.class, "complaint.solution-refused.v1", ProposalDisapproved::of)
                .on(SolutionOffered.class, "complaint.solution-offered.v1", OfferMade::of)
                .on(SolutionAccepted.class, "complaint.solution-accepted.v1", OfferAccepted::of)
                .on(ConsentAwaited.class, "complaint.consent-awaited.v1", AgreedByHand::of)
                .on(SolutionDeclined.class, "complaint.solution-declined.v1", OfferDeclined::of);
    }

    @JsonInclude(NON_EMPTY)
    private record ProposalMade(
            int cycle,
            int round,
            @JsonInclude(ALWAYS) List<RemedyData> remedies,
            String description,
            LocalDate plannedCompletion,
            List<Proposal.Basis> basis,
            Money cost,
            Integer approvalsNeeded,
            Integer approvalLevel,
            Instant proposedAt,
            String by) {
        static ProposalMade of(SolutionProposed it) {
            var solution = it.proposal().solution();
            var needs = it.proposal().needs();
            var needed = needs.approvers() > 0;
            return new ProposalMade(
                    it.cycle(),
                    it.proposal().round(),
                    solution.remedies().stream().map(RemedyData::of).toList(),
                    solution.description(),
                    solution.plannedCompletion(),
                    solution.basis(),
                    solution.cost(),
                    needed ? needs.approvers() : null,
                    needed ? needs.level() : null,
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record RemedyData(Remedy.Kind kind, Integer quantity, Money amount) {
        static RemedyData of(Remedy it) {
            return new RemedyData(it.kind(), it.quantity() == 0 ? null : it.quantity(), it.amount());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record ProposalApproved(
            int cycle, int round, int level, String onBehalfOf, boolean complete, Instant approvedAt, String by) {
        static ProposalApproved of(SolutionApproved it) {
            return new ProposalApproved(
                    it.cycle(),
                    it.round(),
                    it.approval().level(),
                    it.approval().onBehalfOf(),
                    it.complete(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record ProposalDisapproved(
            int cycle, int round, String reason, String onBehalfOf, Instant refusedAt, String by) {
        static ProposalDisapproved of(SolutionRefused it) {
            return new ProposalDisapproved(
                    it.cycle(),
                    it.round(),
                    it.approval().reason(),
                    it.approval().onBehalfOf(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record OfferMade(
            int cycle, int round, int offer, String hash, String language, Instant offeredAt, String by) {
        static OfferMade of(SolutionOffered it) {
            return new OfferMade(
                    it.cycle(),
                    it.round(),
                    it.offer().number(),
                    it.offer().hash(),
                    it.offer().agreement().language(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record OfferAccepted(
            int cycle,
            int round,
            Proposal.Evidence evidence,
            Integer offer,
            String hash,
            Proposal.Way way,
            String reference,
            Instant acceptedAt,
            String by) {
        static OfferAccepted of(SolutionAccepted it) {
            return new OfferAccepted(
                    it.cycle(),
                    it.round(),
                    it.answer().evidence(),
                    wordingAnswered(it.answer()),
                    it.hash(),
                    it.answer().way(),
                    it.answer().reference(),
                    it.at(),
                    it.stamp().by());
        }
    }

    private record AgreedByHand(
            int cycle, int round, int offer, String hash, int handOut, Instant answeredAt, String by) {
        static AgreedByHand of(ConsentAwaited it) {
            return new AgreedByHand(
                    it.cycle(),
                    it.round(),
                    it.answer().offer(),
                    it.hash(),
                    it.handOut(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record OfferDeclined(
            int cycle, int round, String reason, Integer offer, Proposal.Way way, Instant declinedAt, String by) {
        static OfferDeclined of(SolutionDeclined it) {
            return new OfferDeclined(
                    it.cycle(),
                    it.round(),
                    it.answer().reason(),
                    wordingAnswered(it.answer()),
                    it.answer().way(),
                    it.at(),
                    it.stamp().by());
        }
    }

    /** Which wording was answered; absent where it is not known. */
    private static Integer wordingAnswered(Proposal.Answer it) {
        return it.offer() == 0 ? null : it.offer();
    }
}
