package dev.redress.followup.followups.domain;

/** Why a follow-up came to its end. */
public enum FollowUpReason {
    SATISFIED,
    SURVEY_REFUSED,
    UNREACHABLE,
    /** The customer has withdrawn the complaint. */
    WITHDRAWN,
    NOT_SOLVED,
    DISSATISFIED;

    /** Where the follow-up stands then: reasons to be discontent reopen the complaint, the others close it. */
    public FollowUpState leadsTo() {
        return switch (this) {
            case SATISFIED, SURVEY_REFUSED, UNREACHABLE, WITHDRAWN -> FollowUpState.CLOSED;
            case NOT_SOLVED, DISSATISFIED -> FollowUpState.REOPENED;
        };
    }

    boolean reopens() {
        return leadsTo() == FollowUpState.REOPENED;
    }

    /** What answers mean: not solved weighs more than how the customer feels about it. */
    static FollowUpReason of(Solved solved, boolean dissatisfied) {
        if (solved == Solved.NO) {
            return NOT_SOLVED;
        }
        return dissatisfied ? DISSATISFIED : SATISFIED;
    }
}
