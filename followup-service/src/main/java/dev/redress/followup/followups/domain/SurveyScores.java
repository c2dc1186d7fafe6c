package dev.redress.followup.followups.domain;

/** Marks from 1 (very poor) to 5 (very good): for the result, the speed, and the attitude of our people. */
public record SurveyScores(int result, int speed, int attitude) {

    /** Whether the mark for the result alone says that the customer is dissatisfied. */
    boolean poor(FollowUpPolicy policy) {
        return result <= policy.survey().dissatisfiedAt();
    }
}
