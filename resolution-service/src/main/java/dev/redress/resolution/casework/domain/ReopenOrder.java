package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/**
 * Why the follow-up started another cycle.
 *
 * @param comment what the customer added, empty when nothing
 * @param levelFloor the new cycle begins at this level of escalation or a higher one, 0 when nothing was said of it
 */
public record ReopenOrder(Reason reason, String comment, Integer levelFloor, Stamp stamp) {

    /** A document of an earlier version says nothing of it. */
    public ReopenOrder {
        levelFloor = levelFloor == null ? 0 : levelFloor;
    }

    /** The problem is not solved, or it is and the customer is not content. */
    public enum Reason {
        NOT_SOLVED,
        DISSATISFIED
    }
}
