package dev.redress.chassis.pages;

import dev.redress.chassis.web.SignedLinks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** Signed links to the pages of this service. */
public final class PageLinks {
    private final SignedLinks links;
    private final String base;
    private final Clock clock;

    /** @param publicUrl where this service is reached from outside; every link begins with it */
    public PageLinks(SignedLinks links, URI publicUrl, Clock clock) {
        this.links = links;
        this.base = publicUrl.toString().replaceFirst("/+$", "");
        this.clock = clock;
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
