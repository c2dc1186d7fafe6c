package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Cycle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One round of handling.
 *
 * @param number which round, from 1
 * @param startedAt when the complaint was received, or reopened
 * @param reopening why it was reopened; absent in the first cycle
 * @param contacts in the order in which they were put on record
 * @param confirmation what the complaint is about, as the customer confirmed it
 * @param cause the newest finding
 * @param findings what the customer was told of the inquiry
 * @param proposals by round
 * @param tasks what was asked of departments, in the order in which it was set
 * @param payments the compensation ledger
 * @param mediation each time the mediation board was called
 * @param refusal a refusal that waits for a lead's approval
 * @param resolution how it was resolved; absent when it was not
 * @param rejection why it was rejected; absent when it was not
 * @param closing why the follow-up closed the complaint
 */
@Schema(name = "Cycle")
record CycleView(
        int number,
        Instant startedAt,
        ReopeningView reopening,
        List<ContactView> contacts,
        ConfirmationView confirmation,
        CauseView cause,
        FindingsView findings,
        List<ProposalView> proposals,
        List<TaskView> tasks,
        List<PaymentView> payments,
        List<BoardView> mediation,
        RejectionView refusal,
        ResolutionView resolution,
        RejectionView rejection,
        ClosureView closing) {
    static CycleView of(Cycle it) {
        return new CycleView(
                it.number(),
                it.startedAt(),
                CaseView.known(it.reopening(), ReopeningView::of),
                it.contacts().stream().map(ContactView::of).toList(),
                CaseView.known(it.inquiry().confirmation(), ConfirmationView::of),
                CaseView.known(it.cause(), CauseView::of),
                CaseView.known(it.inquiry().findings(), FindingsView::of),
                it.proposals().stream().map(ProposalView::of).toList(),
                it.execution().tasks().stream().map(TaskView::of).toList(),
                it.execution().payments().stream().map(PaymentView::of).toList(),
                it.boards().stream().map(BoardView::of).toList(),
                CaseView.known(it.proposedRejection(), RejectionView::of),
                CaseView.known(it.resolution(), ResolutionView::of),
                CaseView.known(it.rejection(), RejectionView::of),
                CaseView.known(it.closing(), ClosureView::of));
    }
}
