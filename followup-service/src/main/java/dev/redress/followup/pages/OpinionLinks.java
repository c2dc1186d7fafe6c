package dev.redress.followup.pages;

import dev.redress.chassis.web.LinkMint;
import dev.redress.followup.campaigns.CampaignService.Asked;
import java.time.Clock;
import java.util.Optional;

/** Links for customers to the questions of a campaign. A link is for one invitation, and good until the campaign closes. */
final class OpinionLinks {
    static final String PURPOSE = "opinion";
    static final String PATH = "/opinions";

    private final LinkMint links;
    private final Clock clock;

    OpinionLinks(LinkMint links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Empty when there is nothing to answer any more. */
    Optional<LinkMint.Link> mint(Asked it) {
        return it.open(clock.instant())
                ? Optional.of(links.mint(PURPOSE, PATH, it.invitation().id(), it.closesAt()))
                : Optional.empty();
    }
}
