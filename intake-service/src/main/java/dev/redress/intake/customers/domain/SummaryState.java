package dev.redress.intake.customers.domain;

/** Where a complaint stands, in the front desk's words. */
public enum SummaryState {
    /** Nobody has it yet. */
    RECEIVED,
    /** Somebody works on it. */
    IN_HAND,
    /** We wait: for the customer, or for others. */
    WAITING,
    /** A case that had ended is open again, and nobody has it yet. */
    REOPENED,
    /** It is solved, and not closed yet. */
    RESOLVED,
    /** It was refused, and is not closed yet. */
    REJECTED,
    /** The customer wants it handled no more. */
    WITHDRAWN,
    /** It is handled with another complaint. */
    MERGED,
    /** It is at its end. */
    CLOSED;

    /** Whether something is still to be done for the customer. */
    public boolean open() {
        return switch (this) {
            case RECEIVED, IN_HAND, WAITING, REOPENED -> true;
            case RESOLVED, REJECTED, WITHDRAWN, MERGED, CLOSED -> false;
        };
    }

    /** Whether it came to its end; that of one that is handled with another one is the other one's. */
    public boolean atItsEnd() {
        return switch (this) {
            case RECEIVED, IN_HAND, WAITING, REOPENED, MERGED -> false;
            case RESOLVED, REJECTED, WITHDRAWN, CLOSED -> true;
        };
    }
}
