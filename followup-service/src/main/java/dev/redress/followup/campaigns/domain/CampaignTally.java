package dev.redress.followup.campaigns.domain;

/**
 * What came of those who were drawn; the last four add up to the sample.
 *
 * @param frame customers who could have been drawn
 * @param sample customers who were drawn
 * @param answered customers who answered
 * @param declined customers who do not wish to answer
 * @param undelivered customers whom no invitation reaches
 * @param unanswered those of whom nothing was heard
 */
public record CampaignTally(int frame, int sample, int answered, int declined, int undelivered, int unanswered) {}
