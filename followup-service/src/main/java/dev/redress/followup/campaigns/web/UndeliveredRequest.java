package dev.redress.followup.campaigns.web;

import dev.redress.followup.campaigns.domain.CampaignLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/**
 * Why no invitation reaches a customer.
 *
 * @param reason in words; masked
 */
@Schema(name = "InvitationUndeliveredRequest")
record UndeliveredRequest(@Size(max = CampaignLimits.REASON) String reason) {}
