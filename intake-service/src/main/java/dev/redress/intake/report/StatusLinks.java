package dev.redress.intake.report;

import dev.redress.chassis.web.LinkMint;
import java.time.Duration;
import java.time.Instant;

/** Links with which customers follow their complaints. Whoever has one can add to the complaint and withdraw it. */
public final class StatusLinks {
    public static final String PURPOSE = "status";
    public static final String PATH = "/status";

    private final LinkMint mint;
    private final Duration life;

    /** @param life how long a link is good */
    StatusLinks(LinkMint mint, Duration life) {
        this.mint = mint;
        this.life = life;
    }

    /** The link to the page of a complaint. */
    public LinkMint.Link of(String complaintId, Instant now) {
        return mint.mint(PURPOSE, PATH, complaintId, now.plus(life));
    }
}
