package dev.redress.followup.domain;

/**
 * What a customer answers on a page. All words are masked; empty for nothing.
 *
 * @param comment what the customer adds to the answers
 */
public record LinkAnswer(Solved solved, Scores scores, String comment, String praise, String suggestion) {}
