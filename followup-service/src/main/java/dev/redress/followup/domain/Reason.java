package dev.redress.followup.domain;

/** Why a follow-up came to its end. */
public enum Reason {
    SATISFIED,
    SURVEY_REFUSED,
    UNREACHABLE,
    NOT_SOLVED,
    DISSATISFIED;

    /** Where the follow-up stands then: reasons to be discontent reopen the complaint, the others close it. */
    public State leadsTo() {
        return switch (this) {
            case SATISFIED, SURVEY_REFUSED, UNREACHABLE -> State.CLOSED;
            case NOT_SOLVED, DISSATISFIED -> State.REOPENED;
        };
    }

    boolean reopens() {
        return leadsTo() == State.REOPENED;
    }

    /** What answers mean: not solved weighs more than how the customer feels about it. */
    static Reason of(Solved solved, boolean dissatisfied) {
        if (solved == Solved.NO) {
            return NOT_SOLVED;
        }
        return dissatisfied ? DISSATISFIED : SATISFIED;
    }
}
