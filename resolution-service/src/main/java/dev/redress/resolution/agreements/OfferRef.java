package dev.redress.resolution.agreements;

import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Cycle;
import dev.redress.resolution.casework.domain.Proposal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which offer: one wording of one round of one cycle.
 *
 * @param cycle from 1, and so are the others
 */
public record OfferRef(String complaintId, int cycle, int round, int offer) {
    private static final Pattern ID = Pattern.compile("([^~]{1,64})~([0-9]{1,6})~([0-9]{1,6})~([0-9]{1,6})");

    /** An offer, and the proposal that it words. */
    public record Found(Proposal proposal, Proposal.Offer offer) {}

    /** The newest wording of the newest round; empty when nothing was offered in this cycle. */
    static Optional<OfferRef> newestIn(Case it) {
        return it.currentCycle()
                .flatMap(cycle -> cycle.lastProposal()
                        .flatMap(proposal -> proposal.lastOffer()
                                .map(offer -> new OfferRef(
                                        it.complaintId(), cycle.number(), proposal.round(), offer.number()))));
    }

    /** As a link carries it. */
    String id() {
        return "%s~%s~%s~%s".formatted(complaintId, cycle, round, offer);
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
                Integer.parseInt(parts.group(4)));
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
        return newestIn(it).filter(this::equals).isPresent();
    }
}
