package dev.redress.followup.campaigns.domain;

/**
 * What came of those who were drawn; the last four add up to the sample.
 *
 * @param unanswered those of whom nothing was heard
 */
public record CampaignTally(int frame, int sample, int answered, int declined, int undelivered, int unanswered) {}
