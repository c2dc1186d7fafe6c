package dev.redress.resolution.agreements;

import dev.redress.chassis.pages.PageLinks;
import dev.redress.chassis.web.SignedLinks;
import org.springframework.stereotype.Component;

/**
 * Links for customers to the offers that they are to answer, as they come back. The front desk makes them, where they are
 * sent. A link is for one wording of one round, and no other.
 */
@Component
public final class OfferLinks {
    public static final String PURPOSE = "offer";
    public static final String PATH = "/agreements";

    private final PageLinks links;

    OfferLinks(PageLinks links) {
        this.links = links;
    }

    /**
     * The offer that a link leads to.
     *
     * @throws SignedLinks.Refused when it is not ours, for something else, or too old
     */
    public OfferRef read(String token) {
        return read(links.read(token, PURPOSE));
    }

    /** The offer that a link leads to, which was found to be sound. */
    public OfferRef read(SignedLinks.Opened opened) {
        return OfferRef.of(opened.id());
    }
}
