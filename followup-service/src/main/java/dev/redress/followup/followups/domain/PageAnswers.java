package dev.redress.followup.followups.domain;

/**
 * What a customer answers on a page. All words are masked; empty for nothing.
 *
 * @param comment what the customer adds to the answers
 * @param handedOutBy who of us had the link in hand; empty where the house sent it itself
 */
public record PageAnswers(
        Solved solved, SurveyScores scores, String comment, String praise, String suggestion, String handedOutBy) {}
