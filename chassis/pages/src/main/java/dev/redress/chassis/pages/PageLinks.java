package dev.redress.chassis.pages;

import dev.redress.chassis.web.SignedLinks;
import java.time.Clock;

/** Signed links to the pages of this service, as they come back. */
public final class PageLinks {
    private final SignedLinks links;
    private final Clock clock;

    public PageLinks(SignedLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Whether a token is one of ours, for whatever purpose and however old. */
    boolean genuine(String token) {
        return links.genuine(token);
    }

    /**
     * @throws SignedLinks.Refused when it is not ours, for something else, or too old
     */
    public SignedLinks.Opened read(String token, String purpose) {
        return links.read(token, purpose, clock.instant());
    }
}
