package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Contact;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A time that customer and company spoke, or tried to.
 *
 * @param channel by which way they spoke
 * @param direction who turned to whom
 * @param reached whether the customer was reached
 * @param response whether it counts as an answer by a person: a call in which they spoke, or a message of ours that was delivered
 * @param contactedAt when it took place
 * @param summary what was said, masked
 * @param by who put it on record
 * @param at when it was put on record
 */
@Schema(name = "Contact")
record ContactView(
        Channel channel,
        Contact.Direction direction,
        boolean reached,
        boolean response,
        Instant contactedAt,
        String summary,
        String by,
        Instant at) {
    static ContactView of(Contact it) {
        return new ContactView(
                it.channel(),
                it.direction(),
                it.reached(),
                it.response(),
                it.contactedAt(),
                CaseView.orAbsent(it.summary()),
                it.stamp().by(),
                it.stamp().at());
    }
}
