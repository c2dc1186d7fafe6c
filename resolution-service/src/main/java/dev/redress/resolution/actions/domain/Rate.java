package dev.redress.resolution.actions.domain;

/**
 * How many complaints of the action's root cause and product came in over how many days, as analytics counts them.
 *
 * @param complaints how many came in
 * @param days over how many days, from 1
 */
public record Rate(int complaints, int days) {

    /** Fewer a day; none stays none. Compared without division, so to the last complaint. */
    boolean lowerThan(Rate before) {
        if (before.complaints == 0) {
            return complaints == 0;
        }
        return (long) complaints * before.days < (long) before.complaints * days;
    }
}
