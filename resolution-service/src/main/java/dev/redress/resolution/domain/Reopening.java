package dev.redress.resolution.domain;

/**
 * Why the follow-up started another cycle.
 *
 * @param comment what the customer added, empty when nothing
 */
public record Reopening(Reason reason, String comment, Said said) {

    /** The problem is not solved, or it is and the customer is not content. */
    public enum Reason {
        NOT_SOLVED,
        DISSATISFIED
    }
}
