package dev.redress.intake.notices;

import dev.redress.chassis.web.LinkMint;
import dev.redress.intake.notices.domain.Notice;
import java.time.Duration;
import java.time.Instant;

/**
 * Links to what a notice is about, made here because they are sent from here. The page is another service's, which reads
 * from the link which offer it leads to, and whether one of us had it in hand: {@code complaint~cycle~round~offer~handOut},
 * with 0 for one that the house sends to the customer itself.
 */
final class NoticeLinks {
    private static final String PURPOSE = "offer";
    private static final String PATH = "/agreements";

    private final LinkMint links;
    private final Duration life;

    /** @param life how long a link to an offer is good */
    NoticeLinks(LinkMint links, Duration life) {
        this.links = links;
        this.life = life;
    }

    /** @param handOut which handing out by one of us, from 1 */
    LinkMint.Link mint(String complaintId, Notice it, int handOut, Instant now) {
        var offer = it.reference().replace('-', '~');
        var id = "%s~%s~%s~%s".formatted(complaintId, it.cycle(), offer, handOut);
        return links.mint(PURPOSE, PATH, id, now.plus(life));
    }
}
