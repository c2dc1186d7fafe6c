package dev.redress.followup.campaigns.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * That an invitation arrived; may be left out altogether.
 *
 * @param deliveredAt when it arrived; now when left out. Not in the future, not before the customer was invited
 */
@Schema(name = "InvitationDeliveredRequest")
record DeliveredRequest(Instant deliveredAt) {}
