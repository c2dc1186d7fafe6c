package dev.redress.followup.followups.domain;

/** How an attempt to ask the customer went. */
public enum AttemptResult {
    REACHED_SATISFIED,
    REACHED_DISSATISFIED,
    REFUSED,
    NO_ANSWER,
    WRONG_NUMBER,
    CALL_LATER;

    /** Whether the customer answered our questions. */
    boolean answered() {
        return switch (this) {
            case REACHED_SATISFIED, REACHED_DISSATISFIED -> true;
            case REFUSED, NO_ANSWER, WRONG_NUMBER, CALL_LATER -> false;
        };
    }

    /** Whether it reached nobody; enough of these and we give up. */
    boolean reachedNobody() {
        return switch (this) {
            case NO_ANSWER, WRONG_NUMBER -> true;
            case REACHED_SATISFIED, REACHED_DISSATISFIED, REFUSED, CALL_LATER -> false;
        };
    }
}
