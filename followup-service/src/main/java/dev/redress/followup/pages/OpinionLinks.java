package dev.redress.followup.pages;

import dev.redress.chassis.web.LinkMint;
import dev.redress.followup.campaigns.CampaignService.Asked;
import java.time.Clock;
import java.util.Optional;

/**
 * Links for customers to the questions of a campaign. A link is for one invitation, and good until the campaign closes; it says
 * who of us had it in hand: {@code invitation~user}, without the last where the house sends it itself.
 */
final class OpinionLinks {
    static final String PURPOSE = "opinion";
    static final String PATH = "/opinions";

    private final LinkMint links;
    private final Clock clock;

    OpinionLinks(LinkMint links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * What a link leads to.
     *
     * @param handedOutBy who of us had it in hand; empty where the house sent it itself
     */
    record Target(String invitationId, String handedOutBy) {
        static Target of(String id) {
            var parts = id.split("~", 2);
            return new Target(parts[0], parts.length < 2 ? "" : parts[1]);
        }
    }

    /**
     * Empty when there is nothing to answer any more.
     *
     * @param by who asks for it
     */
    Optional<LinkMint.Link> mint(Asked it, String by) {
        return it.open(clock.instant())
                ? Optional.of(links.mint(PURPOSE, PATH, it.invitation().id() + "~" + by, it.closesAt()))
                : Optional.empty();
    }
}
