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
 * @param delivered for a message of ours: false when it came back, and then it is no answer. Delivered when left out, as far as who records it knows; 400 with a call or with what the customer sent
 * @param contactedAt when it took place; now when left out. Not in the future, not before the complaint was received (or reopened). Give it, and repeating the request is safe: the same moment, channel and direction are the same contact
 * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
 * @param summary what was said; phone numbers, e-mail addresses and the like are masked. No names, please
 */
@Schema(name = "ContactRequest")
record ContactRequest(
        @NotNull Channel channel,
        @NotNull Contact.Direction direction,
        @NotNull Boolean reached,
        Boolean delivered,
        Instant contactedAt,
        @Size(max = CaseLimits.WORDS) String lateReason,
        @Size(max = CaseLimits.WORDS) String summary) {

    Contact contact(MaskedWords words, Stamp stamp) {
        var at = contactedAt == null ? stamp.at() : contactedAt.truncatedTo(ChronoUnit.MILLIS);
        var contact = Contact.of(channel, direction, reached, at, words.of(summary), stamp);
        return Boolean.FALSE.equals(delivered) ? contact.undelivered() : contact;
    }
}
