package dev.redress.resolution.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One round of handling: 1 from the start, one more after each reopening.
 *
 * @param startedAt when the complaint was received, or reopened
 * @param reopening absent in the first cycle
 * @param cause absent until found; the newest one holds
 * @param resolution absent unless this cycle ended in one
 * @param rejection absent unless this cycle ended in one
 * @param closing absent unless the follow-up of this cycle closed the complaint
 */
public record Cycle(
        int number,
        Instant startedAt,
        Reopening reopening,
        List<Contact> contacts,
        Cause cause,
        List<Proposal> proposals,
        Resolution resolution,
        Rejection rejection,
        Closing closing) {

    public Cycle {
        contacts = List.copyOf(contacts);
        proposals = List.copyOf(proposals);
    }

    static Cycle started(int number, Instant at, Reopening why) {
        return new Cycle(number, at, why, List.of(), null, List.of(), null, null, null);
    }

    Optional<Proposal> lastProposal() {
        return proposals.isEmpty() ? Optional.empty() : Optional.of(proposals.get(proposals.size() - 1));
    }

    Cycle with(Contact it) {
        var more = new ArrayList<>(contacts);
        more.add(it);
        return new Cycle(number, startedAt, reopening, more, cause, proposals, resolution, rejection, closing);
    }

    Cycle with(Cause it) {
        return new Cycle(number, startedAt, reopening, contacts, it, proposals, resolution, rejection, closing);
    }

    Cycle with(Proposal it) {
        var more = new ArrayList<>(proposals);
        more.add(it);
        return new Cycle(number, startedAt, reopening, contacts, cause, more, resolution, rejection, closing);
    }

    Cycle with(int round, Proposal.Answer answer) {
        var answered = proposals.stream()
                .map(it -> it.round() == round ? it.answered(answer) : it)
                .toList();
        return new Cycle(number, startedAt, reopening, contacts, cause, answered, resolution, rejection, closing);
    }

    Cycle with(Resolution it) {
        return new Cycle(number, startedAt, reopening, contacts, cause, proposals, it, rejection, closing);
    }

    Cycle with(Rejection it) {
        return new Cycle(number, startedAt, reopening, contacts, cause, proposals, resolution, it, closing);
    }

    Cycle with(Closing it) {
        return new Cycle(number, startedAt, reopening, contacts, cause, proposals, resolution, rejection, it);
    }
}
