/**
 * Campaigns: where they are kept, and who finishes what was begun. What may be done when is in {@code domain}. Read {@link
 * dev.redress.followup.campaigns.CampaignService} first.
 */
package dev.redress.followup.campaigns;
