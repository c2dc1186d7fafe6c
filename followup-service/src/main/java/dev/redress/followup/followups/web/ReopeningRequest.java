package dev.redress.followup.followups.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.followup.followups.domain.FollowUpChannel;
import dev.redress.followup.followups.domain.FollowUpLimits;
import dev.redress.followup.followups.domain.FollowUpReason;
import dev.redress.followup.followups.domain.ReopeningClaim;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A customer asks that a complaint be taken up again. */
@Schema(name = "Reopening")
record ReopeningRequest(
        @Schema(
                description =
                        "NOT_SOLVED: the problem is not solved. DISSATISFIED: it is, yet the customer is not content")
        @NotNull
        Why reason,

        @Schema(description = "How the customer came back") @NotNull
        FollowUpChannel channel,

        @Schema(description = "What the customer says. Phone numbers, addresses and the like are masked")
        @NotBlank
        @Size(max = FollowUpLimits.WORDS)
        String words) {

    /** The reasons that reopen. */
    enum Why {
        NOT_SOLVED(FollowUpReason.NOT_SOLVED),
        DISSATISFIED(FollowUpReason.DISSATISFIED);

        private final FollowUpReason reason;

        Why(FollowUpReason reason) {
            this.reason = reason;
        }
    }

    ReopeningClaim request(Masking masking, String by) {
        return new ReopeningClaim(reason.reason, channel, masking.mask(words.strip()), by);
    }
}
