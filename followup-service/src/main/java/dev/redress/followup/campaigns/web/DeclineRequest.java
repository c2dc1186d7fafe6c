package dev.redress.followup.campaigns.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * That a customer does not wish to answer; may be left out altogether.
 *
 * @param declinedAt when the customer said so; now when left out. Not in the future, not before the customer was invited
 */
@Schema(name = "InvitationDeclineRequest")
record DeclineRequest(Instant declinedAt) {}
