package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.agreements.domain.Money;

/**
 * All that was agreed is done.
 *
 * @param summary empty when not given
 * @param firstContact whether straight after contact, with no inquiry and no proposal
 * @param cost what was paid, absent when nothing was, or in several currencies
 * @param customerSilent whether the case ended by rule because the customer did not answer
 */
public record Resolution(
        Outcome outcome, String summary, boolean firstContact, Money cost, boolean customerSilent, Stamp stamp) {

    /** How it ended: the complaint was right, partly right, not right, or settled without deciding that. */
    public enum Outcome {
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD,
        SETTLED
    }

    Resolution at(Stamp when) {
        return new Resolution(outcome, summary, firstContact, cost, customerSilent, when);
    }

    /** The same words about the same end, whoever says it and whenever. */
    boolean repeats(Resolution earlier) {
        return earlier != null && outcome == earlier.outcome && summary.equals(earlier.summary);
    }
}
