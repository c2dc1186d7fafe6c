package dev.redress.followup.campaigns.web;

import dev.redress.followup.campaigns.domain.CampaignLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Why no invitation reaches a customer.
 *
 * @param reason in words; masked
 * @param undeliveredAt when that turned out; now when left out. Not in the future, not before the customer was invited
 */
@Schema(name = "InvitationUndeliveredRequest")
record UndeliveredRequest(@Size(max = CampaignLimits.REASON) String reason, Instant undeliveredAt) {}
