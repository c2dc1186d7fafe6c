package dev.redress.resolution.agreements;

import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Cycle;
import dev.redress.resolution.casework.domain.Proposal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which offer a link leads to: one wording of one round of one cycle, each counted from 1.
 *
 * @param handOut which handing out of the link by one of us, from 1; 0 when the house sent it to the customer itself
 */
public record OfferRef(String complaintId, int cycle, int round, int offer, int handOut) {
    private static final Pattern ID =
            Pattern.compile("([^~]{1,64})~([0-9]{1,6})~([0-9]{1,6})~([0-9]{1,6})~([0-9]{1,6})");

    /** An offer, and the proposal that it words. */
    public record Found(Proposal proposal, Proposal.Offer offer) {}

    /** The newest wording of the newest round; empty when nothing was offered in this cycle. */
    static Optional<OfferRef> newestIn(Case it) {
        return it.currentCycle()
                .flatMap(cycle -> cycle.lastProposal()
                        .flatMap(proposal -> proposal.lastOffer()
                                .map(offer -> new OfferRef(
                                        it.complaintId(), cycle.number(), proposal.round(), offer.number(), 0))));
    }

    /** What a link of ours carried. */
    static OfferRef of(String id) {
        var parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new IllegalStateException("a link that we signed leads nowhere");
        }
        return new OfferRef(
                parts.group(1),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)),
                Integer.parseInt(parts.group(5)));
    }

    /** The proposal and its wording; empty when the case has no such thing. */
    public Optional<Found> in(Case it) {
        return it.cycles().stream()
                .filter(each -> each.number() == cycle)
                .map(Cycle::proposals)
                .flatMap(each -> each.stream().filter(proposal -> proposal.round() == round))
                .flatMap(proposal -> proposal.offers().stream()
                        .filter(each -> each.number() == offer)
                        .map(each -> new Found(proposal, each)))
                .findFirst();
    }

    /** Whether nothing was worded anew since. */
    public boolean isNewestIn(Case it) {
        return newestIn(it)
                .filter(new OfferRef(complaintId, cycle, round, offer, 0)::equals)
                .isPresent();
    }
}
