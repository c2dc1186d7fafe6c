package dev.redress.resolution.casework.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One round of handling: 1 from the start, one more after each reopening.
 *
 * @param startedAt when the complaint was received, or reopened
 * @param reopening absent in the first cycle
 * @param cause absent until found; the newest one holds
 * @param boards each time the mediation board was called, the newest last
 * @param refusal a rejection that a lead has yet to approve; absent when there is none
 * @param resolution absent unless this cycle ended in one
 * @param rejection absent unless this cycle ended in one
 * @param closing absent unless the follow-up of this cycle closed the complaint
 */
public record Cycle(
        int number,
        Instant startedAt,
        ReopenOrder reopening,
        List<Contact> contacts,
        Inquiry inquiry,
        Cause cause,
        List<Proposal> proposals,
        Execution execution,
        List<Board> boards,
        Rejection refusal,
        Resolution resolution,
        Rejection rejection,
        Closure closing) {

    public Cycle {
        contacts = List.copyOf(contacts);
        inquiry = inquiry == null ? Inquiry.NONE : inquiry;
        proposals = List.copyOf(proposals);
        execution = execution == null ? Execution.NONE : execution;
        boards = Lists.kept(boards);
    }

    static Cycle started(int number, Instant at, ReopenOrder why) {
        return new Cycle(
                number,
                at,
                why,
                List.of(),
                Inquiry.NONE,
                null,
                List.of(),
                Execution.NONE,
                List.of(),
                null,
                null,
                null,
                null);
    }

    public Optional<Proposal> lastProposal() {
        return proposals.isEmpty() ? Optional.empty() : Optional.of(proposals.get(proposals.size() - 1));
    }

    /** The offer that the customer may answer, or has answered last. */
    public Optional<Proposal.Offer> lastOffer() {
        return lastProposal().flatMap(Proposal::lastOffer);
    }

    /** The board that is called and has not decided yet. */
    public Optional<Board> sittingBoard() {
        return boards.stream().filter(Board::sitting).findFirst();
    }

    long declined() {
        return proposals.stream()
                .filter(it -> it.answer() != null && !it.answer().accepted())
                .count();
    }

    Cycle with(Contact it) {
        return copy(Lists.plus(contacts, it), inquiry, cause, proposals, execution, boards, refusal, resolution);
    }

    Cycle with(Inquiry it) {
        return copy(contacts, it, cause, proposals, execution, boards, refusal, resolution);
    }

    Cycle with(Cause it) {
        return copy(contacts, inquiry, it, proposals, execution, boards, refusal, resolution);
    }

    Cycle with(Proposal it) {
        return copy(contacts, inquiry, cause, Lists.plus(proposals, it), execution, boards, refusal, resolution);
    }

    Cycle inRound(int round, UnaryOperator<Proposal> change) {
        var changed = Lists.changed(proposals, it -> it.round() == round, change);
        return copy(contacts, inquiry, cause, changed, execution, boards, refusal, resolution);
    }

    Cycle with(Execution it) {
        return copy(contacts, inquiry, cause, proposals, it, boards, refusal, resolution);
    }

    /** There is one board at a time: one that has not decided gives way. */
    Cycle with(Board it) {
        var decided = boards.stream().filter(board -> !board.sitting()).toList();
        return copy(contacts, inquiry, cause, proposals, execution, Lists.plus(decided, it), refusal, resolution);
    }

    Cycle with(Board.Decision it) {
        var changed = Lists.changed(boards, Board::sitting, board -> board.decided(it));
        return copy(contacts, inquiry, cause, proposals, execution, changed, refusal, resolution);
    }

    Cycle asking(Rejection it) {
        return copy(contacts, inquiry, cause, proposals, execution, boards, it, resolution);
    }

    Cycle with(Resolution it) {
        return copy(contacts, inquiry, cause, proposals, execution, boards, null, it);
    }

    Cycle with(Rejection it) {
        return new Cycle(
                number,
                startedAt,
                reopening,
                contacts,
                inquiry,
                cause,
                proposals,
                execution,
                boards,
                null,
                resolution,
                it,
                closing);
    }

    Cycle with(Closure it) {
        return new Cycle(
                number,
                startedAt,
                reopening,
                contacts,
                inquiry,
                cause,
                proposals,
                execution,
                boards,
                refusal,
                resolution,
                rejection,
                it);
    }

    private Cycle copy(
            List<Contact> its,
            Inquiry inquired,
            Cause found,
            List<Proposal> proposed,
            Execution executed,
            List<Board> called,
            Rejection asked,
            Resolution resolved) {
        return new Cycle(
                number, startedAt, reopening, its, inquired, found, proposed, executed, called, asked, resolved,
                rejection, closing);
    }
}
