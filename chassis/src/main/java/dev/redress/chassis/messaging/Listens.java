package dev.redress.chassis.messaging;

/**
 * Something that listens, whatever it listens with. Every bean of this kind gets its topics checked, its dead-letter topics
 * made, and the dead letters of its topics shown and sent again.
 */
public interface Listens {

    /** What the polls are handed to. */
    PollHandler handler();
}
