package dev.redress.followup.campaigns;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** Why no invitation reaches a customer. */
@Schema(name = "InvitationUndeliveredRequest")
record UndeliveredBody(
        @Schema(description = "In words; masked") @Size(max = Limits.REASON)
        String reason) {}
