package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One round of handling: 1 from the start, one more after each reopening.
 *
 * @param startedAt when the complaint was received, or reopened
 * @param reopening absent in the first cycle
 * @param cause absent until found; the newest one holds
 * @param boards each time the mediation board was called, the newest last
 * @param proposedRejection one that a lead has yet to approve; absent when there is none
 * @param resolution absent unless this cycle ended in one
 * @param rejection absent unless this cycle ended in one
 * @param withdrawal absent unless this cycle ended because the customer withdrew the complaint
 * @param closing absent unless the follow-up of this cycle closed the complaint
 */
@RecordBuilder
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
        Rejection proposedRejection,
        Resolution resolution,
        Rejection rejection,
        Withdrawal withdrawal,
        Closure closing)
        implements CycleBuilder.With {

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

    /** The newest wording that the customer has accepted. */
    Optional<Proposal.Offer> bound() {
        return proposals.stream()
                .flatMap(it -> it.offers().stream().filter(offer -> offer.number() == it.agreed()))
                .reduce((earlier, later) -> later);
    }

    /** The board that is called and has not decided yet. */
    public Optional<Board> sittingBoard() {
        return boards.stream().filter(Board::sitting).findFirst();
    }

    /** When a person first answered the customer; when it began, where nobody has. */
    Instant answeredAt() {
        return contacts.stream()
                .filter(Contact::response)
                .map(Contact::contactedAt)
                .min(Instant::compareTo)
                .orElse(startedAt);
    }

    /** When the last happened of what its end builds on: an answer to the customer, their own, and what was done. */
    Instant settledAt() {
        var answer = lastProposal().map(Proposal::answer).map(it -> it.stamp().at());
        var done = execution.tasks().stream()
                .filter(it -> it.done() != null)
                .map(it -> it.done().stamp().at());
        return Stream.concat(Stream.concat(Stream.of(answeredAt()), answer.stream()), done)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** When it came to its end; for ever where it has not. */
    Instant endedAt() {
        return Stream.of(
                        Optional.ofNullable(resolution).map(Resolution::stamp),
                        Optional.ofNullable(rejection).map(Rejection::stamp),
                        Optional.ofNullable(withdrawal).map(Withdrawal::stamp))
                .flatMap(Optional::stream)
                .map(Stamp::at)
                .findFirst()
                .orElse(Instant.MAX);
    }

    long declined() {
        return proposals.stream()
                .filter(it -> it.answer() != null && !it.answer().accepted())
                .count();
    }

    Cycle contacted(Contact it) {
        return withContacts(Lists.plus(contacts, it));
    }

    Cycle proposed(Proposal it) {
        return withProposals(Lists.plus(proposals, it));
    }

    Cycle inRound(int round, UnaryOperator<Proposal> change) {
        return withProposals(Lists.changed(proposals, it -> it.round() == round, change));
    }

    /** There is one board at a time: one that has not decided gives way. */
    Cycle called(Board it) {
        var decided = boards.stream().filter(board -> !board.sitting()).toList();
        return withBoards(Lists.plus(decided, it));
    }

    Cycle decided(Board.Decision it) {
        return withBoards(Lists.changed(boards, Board::sitting, board -> board.decided(it)));
    }

    Cycle resolved(Resolution it) {
        return withProposedRejection(null).withResolution(it);
    }

    Cycle withdrawn(Withdrawal it) {
        return withProposedRejection(null).withWithdrawal(it);
    }

    Cycle rejected(Rejection it) {
        return withProposedRejection(null).withRejection(it);
    }
}
