package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/**
 * The company does not act on the complaint in this cycle, and says why.
 *
 * @param furtherWays where else the customer can turn, as told; empty when not said
 * @param toldBy how the customer was told, absent when not said
 * @param approvedBy who approved it; empty until someone has
 */
public record Rejection(
        Outcome outcome, String reason, String furtherWays, Channel toldBy, String approvedBy, Stamp stamp) {

    /** Not a matter for complaint handling; looked into and not right; or another body must decide. */
    public enum Outcome {
        NOT_ACCEPTED,
        NOT_UPHELD,
        REFERRED
    }

    public Rejection {
        furtherWays = furtherWays == null ? "" : furtherWays;
        approvedBy = approvedBy == null ? "" : approvedBy;
    }

    /** The same refusal, whoever says it and whenever. */
    boolean repeats(Rejection earlier) {
        return earlier != null
                && outcome == earlier.outcome
                && reason.equals(earlier.reason)
                && furtherWays.equals(earlier.furtherWays);
    }

    Rejection approved(String approver, Channel told, Stamp at) {
        return new Rejection(outcome, reason, furtherWays, told == null ? toldBy : told, approver, at);
    }
}
