package dev.redress.followup.reviews.domain;

/**
 * The mark for one item of the checklist.
 *
 * @param item its code
 * @param score from 1 (very poor) to 5 (very good)
 */
public record ItemScore(String item, int score) {}
