package dev.redress.resolution.agreements.print;

import dev.redress.resolution.agreements.domain.Agreement;
import java.time.Instant;

/**
 * What the customer sees behind a link.
 *
 * @param language to show the page in; the agreement's own words stay as they are
 * @param validUntil until when the link may be answered
 * @param links where the page's links and forms lead
 * @param slip what was wrong with the answer that came just now
 * @param reason that the customer had typed when the answer came back; empty otherwise
 */
public record OfferPage(
        Agreement agreement, Language language, Instant validUntil, Links links, Slip slip, String reason) {
    /** How long a reason may be, in UTF-16 units as a browser counts. */
    public static final int REASON_LIMIT = 2000;

    /** The page as it is first shown. */
    public static OfferPage of(Agreement agreement, Language language, Instant validUntil, Links links) {
        return new OfferPage(agreement, language, validUntil, links, Slip.NONE, "");
    }

    /** The page again, with what was wrong and what had been typed. */
    public OfferPage with(Slip slip, String reason) {
        return new OfferPage(agreement, language, validUntil, links, slip, reason);
    }

    /**
     * All of them paths on this server.
     *
     * @param self this page, for the switch of languages; {@code lang} is added to it
     * @param accept where the acceptance is posted, with the field {@code agree=yes}
     * @param decline where the refusal is posted, with the field {@code reason}
     * @param document the offer as a PDF; empty when it cannot be fetched
     */
    public record Links(String self, String accept, String decline, String document) {}

    /** What an answer lacked. */
    public enum Slip {
        NONE,
        NOT_TICKED,
        NO_REASON,
        REASON_TOO_LONG
    }
}
