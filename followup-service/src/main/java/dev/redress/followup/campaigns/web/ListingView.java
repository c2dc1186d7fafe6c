package dev.redress.followup.campaigns.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** What came of putting customers into the frame. */
@Schema(name = "CampaignFrameAnswer")
record ListingView(
        @Schema(description = "How many are new in the frame")
        int added,

        @Schema(description = "How many were given twice, or were in it already")
        int known,

        @Schema(description = "How many are in it now") int frame) {}
