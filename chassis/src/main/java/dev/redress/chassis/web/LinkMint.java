package dev.redress.chassis.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;

/** Makes links to pages, whichever service they are of: who sends a link makes it, and who owns the page reads it. */
public final class LinkMint {
    private final SignedLinks links;
    private final String base;

    /** @param publicUrl where the service of the pages is reached from outside; every link begins with it */
    public LinkMint(SignedLinks links, URI publicUrl) {
        this.links = links;
        this.base = publicUrl.toString().replaceFirst("/+$", "");
    }

    /**
     * A secret: who has it can answer in the place of whom it was made for.
     *
     * @param url as it is handed out
     * @param expiresAt from when on it opens nothing
     */
    @Schema(name = "Link")
    public record Link(URI url, Instant expiresAt) {}

    /**
     * Makes a link.
     *
     * @param purpose that it is for, and no other
     * @param path of the page, for example {@code /surveys}; the token follows it
     * @param id of what is to be answered
     */
    public Link mint(String purpose, String path, String id, Instant expiresAt) {
        return new Link(URI.create(base + path + "/" + links.mint(purpose, id, expiresAt)), expiresAt);
    }
}
