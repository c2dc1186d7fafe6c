package dev.redress.followup.followups.domain;

/**
 * What a customer answers on a page. All words are masked; empty for nothing.
 *
 * @param comment what the customer adds to the answers
 */
public record PageAnswers(Solved solved, SurveyScores scores, String comment, String praise, String suggestion) {}
