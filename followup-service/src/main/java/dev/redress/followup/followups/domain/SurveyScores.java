package dev.redress.followup.followups.domain;

/**
 * Marks from 1 (very poor) to 5 (very good).
 *
 * @param result the mark for what came of the complaint
 * @param speed the mark for how fast it went
 * @param attitude the mark for how our people behaved
 */
public record SurveyScores(int result, int speed, int attitude) {

    /** Whether the mark for the result alone says that the customer is dissatisfied. */
    boolean poor(FollowUpPolicy policy) {
        return result <= policy.survey().dissatisfiedAt();
    }
}
