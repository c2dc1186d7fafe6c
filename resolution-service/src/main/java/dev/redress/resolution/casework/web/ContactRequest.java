package dev.redress.resolution.casework.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.MaskedWords;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Contact;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A contact with the customer, or the attempt at one.
 *
 * @param channel by which channel
 * @param direction INBOUND: the customer came to us; OUTBOUND: we went to the customer
 * @param reached whether a conversation came about
 * @param contactedAt when it took place; now when left out. Not in the future, not before the complaint was received (or reopened). Give it, and repeating the request is safe: the same moment, channel and direction are the same contact
 * @param summary what was said; phone numbers, e-mail addresses and the like are masked. No names, please
 */
@Schema(name = "ContactRequest")
record ContactRequest(
        @NotNull Channel channel,
        @NotNull Contact.Direction direction,
        @NotNull Boolean reached,
        Instant contactedAt,
        @Size(max = CaseLimits.WORDS) String summary) {

    Contact contact(MaskedWords words, Stamp stamp) {
        var at = contactedAt == null ? stamp.at() : contactedAt.truncatedTo(ChronoUnit.MILLIS);
        return new Contact(channel, direction, reached, at, words.of(summary), stamp);
    }
}
