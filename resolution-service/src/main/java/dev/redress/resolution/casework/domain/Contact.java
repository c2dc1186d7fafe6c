package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;

/**
 * A contact with the customer, or the attempt at one.
 *
 * @param reached whether a conversation came about
 * @param contactedAt when it took place, which may be before it was put on record
 * @param summary empty when nothing was noted
 */
public record Contact(
        Channel channel, Direction direction, boolean reached, Instant contactedAt, String summary, Stamp stamp) {

    /** Who went to whom. */
    public enum Direction {
        /** The customer came to us. */
        INBOUND,
        /** We went to the customer. */
        OUTBOUND
    }

    /** Whether it counts as an answer by a person: the customer was reached, or a message was sent. */
    public boolean response() {
        return reached || (direction == Direction.OUTBOUND && channel.carriesMessages());
    }

    /** The same moment, channel and direction: one and the same contact. */
    boolean same(Contact other) {
        return contactedAt.equals(other.contactedAt) && channel == other.channel && direction == other.direction;
    }

    /** The same contact with the same content, whoever says it and whenever. */
    boolean repeats(Contact earlier) {
        return equals(new Contact(
                earlier.channel, earlier.direction, earlier.reached, earlier.contactedAt, earlier.summary, stamp));
    }
}
