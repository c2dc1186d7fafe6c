package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;

/**
 * A contact with the customer, or the attempt at one.
 *
 * @param contactedAt when it took place, which may be before it was put on record
 * @param summary empty when nothing was noted
 */
public record Contact(
        Channel channel, Direction direction, Result result, Instant contactedAt, String summary, Stamp stamp) {

    /** Who went to whom. */
    public enum Direction {
        /** The customer came to us. */
        INBOUND,
        /** We went to the customer. */
        OUTBOUND
    }

    /** What came of it. */
    public enum Result {
        /** People spoke with each other. */
        CONVERSATION,
        /** A message came to whom it was for. */
        MESSAGE,
        /** Nobody was there, or the message came back. */
        NOTHING
    }

    /** @param reached whether a conversation came about; a message without one was delivered, as far as who says so knows */
    public static Contact of(
            Channel channel, Direction direction, boolean reached, Instant contactedAt, String summary, Stamp stamp) {
        var otherwise = channel.carriesMessages() ? Result.MESSAGE : Result.NOTHING;
        var result = reached ? Result.CONVERSATION : otherwise;
        return new Contact(channel, direction, result, contactedAt, summary, stamp);
    }

    /** The same message, that did not come to whom it was for. */
    public Contact undelivered() {
        if (direction == Direction.INBOUND || !channel.carriesMessages() || reached()) {
            throw CaseRefusal.invalid("delivered", "is for a message of ours that was not answered at once");
        }
        return new Contact(channel, direction, Result.NOTHING, contactedAt, summary, stamp);
    }

    public boolean reached() {
        return result == Result.CONVERSATION;
    }

    /**
     * Whether it counts as an answer by a person: we spoke with the customer, whoever called, or a message of ours was
     * delivered. What the customer writes to us is no answer of ours.
     */
    public boolean response() {
        return channel.spoken()
                ? reached()
                : direction == Direction.OUTBOUND && channel.carriesMessages() && result != Result.NOTHING;
    }

    /** The same moment, channel and direction: one and the same contact. */
    boolean same(Contact other) {
        return contactedAt.equals(other.contactedAt) && channel == other.channel && direction == other.direction;
    }

    /** The same contact with the same content, whoever says it and whenever. */
    boolean repeats(Contact earlier) {
        return equals(new Contact(
                earlier.channel, earlier.direction, earlier.result, earlier.contactedAt, earlier.summary, stamp));
    }
}
