package dev.redress.resolution.agreements;

import dev.redress.chassis.web.SignedLinks;
import dev.redress.resolution.ResolutionProperties;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Cycle;
import dev.redress.resolution.casework.domain.Proposal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Links for customers to the offers that they are to answer. A link is for one wording of one round, and no other. */
@Component
public final class OfferLinks {
    static final String PURPOSE = "offer";
    private static final Pattern ID = Pattern.compile("([^~]{1,64})~([0-9]{1,6})~([0-9]{1,6})~([0-9]{1,6})");

    private final SignedLinks links;
    private final ResolutionProperties properties;
    private final Clock clock;

    OfferLinks(SignedLinks links, ResolutionProperties properties, Clock clock) {
        this.links = links;
        this.properties = properties;
        this.clock = clock;
    }

    /** A link as it is handed to the customer. */
    public record Link(URI url, Instant expiresAt) {}

    /** What a link leads to. */
    public record Target(String complaintId, int cycle, int round, int offer) {

        /** The proposal and its wording; empty when the case has no such thing. */
        public Optional<Found> in(Case it) {
            return it.cycles().stream()
                    .filter(each -> each.number() == cycle)
                    .flatMap(each -> each.proposals().stream())
                    .filter(each -> each.round() == round)
                    .flatMap(proposal -> proposal.offers().stream()
                            .filter(each -> each.number() == offer)
                            .map(each -> new Found(proposal, each)))
                    .findFirst();
        }

        public boolean newestIn(Case it) {
            return it.cycle() == cycle
                    && it.currentCycle()
                            .flatMap(Cycle::lastProposal)
                            .filter(proposal -> proposal.round() == round)
                            .flatMap(Proposal::lastOffer)
                            .filter(each -> each.number() == offer)
                            .isPresent();
        }
    }

    public record Found(Proposal proposal, Proposal.Offer offer) {}

    /** To the newest wording; empty when nothing is offered that could be answered. */
    public Optional<Link> mint(Case it) {
        return it.currentCycle()
                .flatMap(cycle -> cycle.lastProposal()
                        .flatMap(proposal -> proposal.lastOffer()
                                .map(offer -> link(new Target(
                                        it.complaintId(), cycle.number(), proposal.round(), offer.number())))));
    }

    private Link link(Target to) {
        var expiry = clock.instant().plus(properties.offerLinkLife());
        var id = "%s~%s~%s~%s".formatted(to.complaintId(), to.cycle(), to.round(), to.offer());
        var path = "/agreements/" + links.mint(PURPOSE, id, expiry);
        var base = properties.publicUrl().toString().replaceFirst("/+$", "");
        return new Link(URI.create(base + path), expiry);
    }

    /** Until when a link is good that has been read. */
    public Instant expiry(String token) {
        return Instant.ofEpochMilli(Long.parseLong(token.split("\\.", -1)[2]));
    }

    /**
     * @throws SignedLinks.Refused when it is not ours, for something else, or too old
     */
    public Target read(String token) {
        var parts = ID.matcher(links.read(token, PURPOSE, clock.instant()).id());
        if (!parts.matches()) {
            throw new IllegalStateException("a link that we signed leads nowhere");
        }
        return new Target(
                parts.group(1),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)));
    }
}
