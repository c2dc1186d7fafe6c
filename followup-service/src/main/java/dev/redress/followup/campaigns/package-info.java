/**
 * Campaigns over HTTP, where they are kept, what others are told of them, and who finishes what was begun. What may be done
 * when is in {@code domain.campaign}. Read {@link dev.redress.followup.campaigns.CampaignDesk} first.
 */
package dev.redress.followup.campaigns;
