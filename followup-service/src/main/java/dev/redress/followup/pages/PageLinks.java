package dev.redress.followup.pages;

import dev.redress.chassis.web.SignedLinks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** Links for customers to the pages of this service. */
public final class PageLinks {
    private final SignedLinks links;
    private final String base;
    private final Clock clock;

    PageLinks(SignedLinks links, URI publicUrl, Clock clock) {
        this.links = links;
        this.base = publicUrl.toString().replaceFirst("/+$", "");
        this.clock = clock;
    }

    /** A link as it is handed to the customer. */
    @Schema(name = "Link", description = "A secret: who has it can answer in the customer's place")
    public record Link(
            URI url,

            @Schema(description = "From when on it opens nothing")
            Instant expiresAt) {}

    /**
     * A link that was found to be ours.
     *
     * @param id that it was minted for
     * @param expiresAt from when on it opens nothing
     */
    public record Opened(String id, Instant expiresAt) {}

    /**
     * Makes a link.
     *
     * @param path of the page, for example {@code /surveys}; the token follows it
     * @param id of what is to be answered
     */
    public Link mint(String purpose, String path, String id, Instant expiresAt) {
        return new Link(URI.create(base + path + "/" + links.mint(purpose, id, expiresAt)), expiresAt);
    }

    /**
     * @throws SignedLinks.Refused when it is not ours, for something else, or too old
     */
    Opened read(String token, String purpose) {
        var opened = links.read(token, purpose, clock.instant());
        return new Opened(opened.id(), opened.expiresAt());
    }
}
