package dev.redress.followup.campaigns.web;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What came of putting customers into the frame.
 *
 * @param added how many are new in the frame
 * @param known how many were given twice, or were in it already
 * @param frame how many are in it now
 */
@Schema(name = "CampaignFrameAnswer")
record ListingView(int added, int known, int frame) {}
