package dev.redress.resolution.agreements;

import dev.redress.chassis.pages.PageLinks;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.resolution.ResolutionProperties;
import dev.redress.resolution.casework.domain.Case;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links for customers to the offers that they are to answer. A link is for one wording of one round, and no other. */
@Component
public final class OfferLinks {
    public static final String PURPOSE = "offer";
    public static final String PATH = "/agreements";

    private final PageLinks links;
    private final ResolutionProperties properties;
    private final Clock clock;

    OfferLinks(PageLinks links, ResolutionProperties properties, Clock clock) {
        this.links = links;
        this.properties = properties;
        this.clock = clock;
    }

    /** To the newest wording; empty when nothing was offered in this cycle. */
    public Optional<PageLinks.Link> mint(Case it) {
        return OfferRef.newestIn(it)
                .map(ref -> links.mint(PURPOSE, PATH, ref.id(), clock.instant().plus(properties.offerLinkLife())));
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
