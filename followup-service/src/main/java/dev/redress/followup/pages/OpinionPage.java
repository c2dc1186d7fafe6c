package dev.redress.followup.pages;

import dev.redress.chassis.pages.Language;
import java.time.Instant;
import java.util.List;

/**
 * What the customer sees behind a link to a campaign's questions.
 *
 * @param validUntil until when the link may be answered
 * @param self path of this page, which takes the form too
 * @param form with what had been filled in
 * @param slips what was wrong with the form that came just now; empty when it is first shown
 */
public record OpinionPage(Language language, Instant validUntil, String self, OpinionForm form, List<Slip> slips) {

    public OpinionPage {
        slips = List.copyOf(slips);
    }
}
