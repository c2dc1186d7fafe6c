package dev.redress.chassis.aggregates;

import org.springframework.util.unit.DataSize;

/**
 * Thrown when what was decided would be told in a message that the broker does not take. Nothing has changed then: a decision
 * that nobody can be told of would hold up for ever what follows it.
 */
public final class MessageTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MessageTooLarge(String type, DataSize largest) {
        super(type + " would be larger than " + largest.toKilobytes() + " kB");
    }
}
