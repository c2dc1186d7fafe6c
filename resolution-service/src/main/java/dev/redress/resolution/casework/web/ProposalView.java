package dev.redress.resolution.casework.web;

import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.casework.domain.Proposal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A solution that a handler proposes.
 *
 * @param round which proposal of its cycle, from 1
 * @param remedies what the customer would get
 * @param description the solution in words, masked
 * @param plannedCompletion the day by which it would be carried out
 * @param basis on what it rests
 * @param cost what it would cost in all
 * @param needs the approvals that it needs; absent when it needs none
 * @param approvals those that it has
 * @param turnedDown the approver's no
 * @param offers each wording in which the customer had it, the newest last
 * @param by who proposed it
 * @param at when it was proposed
 * @param answer what the customer said to the newest offer; absent until then
 */
@Schema(name = "Proposal")
record ProposalView(
        int round,
        List<RemedyView> remedies,
        String description,
        LocalDate plannedCompletion,
        List<Proposal.Basis> basis,
        Money cost,
        ApprovalsNeededView needs,
        List<ApprovalView> approvals,
        ApprovalView turnedDown,
        List<OfferView> offers,
        String by,
        Instant at,
        CustomerAnswerView answer) {
    static ProposalView of(Proposal it) {
        return new ProposalView(
                it.round(),
                it.solution().remedies().stream().map(RemedyView::of).toList(),
                it.solution().description(),
                it.solution().plannedCompletion(),
                it.solution().basis(),
                it.solution().cost(),
                it.needs().approvers() == 0
                        ? null
                        : new ApprovalsNeededView(
                                it.needs().approvers(), it.needs().level()),
                it.approvals().stream().map(ApprovalView::of).toList(),
                CaseView.known(it.turnedDown(), ApprovalView::of),
                it.offers().stream().map(OfferView::of).toList(),
                it.stamp().by(),
                it.stamp().at(),
                CaseView.known(it.answer(), CustomerAnswerView::of));
    }
}
