package dev.redress.resolution.agreements.web;

import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
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
record OfferPage(Agreement agreement, Language language, Instant validUntil, Links links, Slip slip, String reason) {
    /** The page as it is first shown. */
    static OfferPage of(Agreement agreement, Language language, Instant validUntil, Links links) {
        return new OfferPage(agreement, language, validUntil, links, Slip.NONE, "");
    }

    /** The page again, with what was wrong and what had been typed. */
    OfferPage with(Slip slip, String reason) {
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
    record Links(String self, String accept, String decline, String document) {}

    /** What an answer lacked. */
    enum Slip {
        NONE,
        NOT_TICKED,
        NO_REASON,
        REASON_TOO_LONG;

        /** What the form lacks with which the customer declines. */
        static Slip ofDecline(FilledForm form) {
            if (form.words("reason").isEmpty()) {
                return NO_REASON;
            }
            return form.tooLong("reason") ? REASON_TOO_LONG : NONE;
        }
    }
}
