package dev.redress.followup.campaigns.web;

import dev.redress.followup.campaigns.domain.CampaignLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** Why no invitation reaches a customer. */
@Schema(name = "InvitationUndeliveredRequest")
record UndeliveredRequest(
        @Schema(description = "In words; masked") @Size(max = CampaignLimits.REASON)
        String reason) {}
