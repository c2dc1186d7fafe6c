package dev.redress.resolution.casework.domain;

import java.time.Instant;

/**
 * A time that the customer was told.
 *
 * @param id within the case
 * @param solution whether it is the time for the solution, and kept when the solution is offered
 * @param kept absent until it was
 */
public record Promise(String id, int cycle, String what, boolean solution, Instant dueAt, Stamp told, Stamp kept) {

    public boolean open() {
        return kept == null;
    }

    Promise keptBy(Stamp it) {
        return new Promise(id, cycle, what, solution, dueAt, told, it);
    }
}
