package dev.redress.chassis.inbox;

/**
 * Something that listens, whatever it listens with. Every bean of this kind gets its topics checked, its dead-letter topics
 * made, and the dead letters of its topics shown and sent again.
 */
public interface Subscriber {

    /** What the polls are handed to. */
    PollHandler handler();

    /**
     * The consumer group that it listens as, which its dead letters are named after.
     *
     * @param ofService the group of the service, which most listeners are of
     */
    default String group(String ofService) {
        return ofService;
    }
}
