package dev.redress.followup.campaigns.domain;

/**
 * A mark for a question.
 *
 * @param question its code
 * @param score from 1 (very poor) to 5 (very good)
 */
public record Answer(String question, int score) {}
