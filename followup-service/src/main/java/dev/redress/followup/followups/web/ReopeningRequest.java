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
import java.time.Instant;

/**
 * A customer asks that a complaint be taken up again.
 *
 * @param reason NOT_SOLVED: the problem is not solved. DISSATISFIED: it is, yet the customer is not content
 * @param channel how the customer came back
 * @param words what the customer says. Phone numbers, addresses and the like are masked
 * @param cameBackAt when the customer came back; now when left out. Not in the future, and not before the case had ended
 */
@Schema(name = "Reopening")
record ReopeningRequest(
        @NotNull Why reason,
        @NotNull FollowUpChannel channel,
        @NotBlank @Size(max = FollowUpLimits.WORDS) String words,
        Instant cameBackAt) {

    /** The reasons that reopen. */
    enum Why {
        NOT_SOLVED(FollowUpReason.NOT_SOLVED),
        DISSATISFIED(FollowUpReason.DISSATISFIED);

        private final FollowUpReason reason;

        Why(FollowUpReason reason) {
            this.reason = reason;
        }
    }

    ReopeningClaim request(Masking masking, String by, Instant now) {
        var at = cameBackAt == null ? now : FollowUpLimits.millis(cameBackAt);
        return new ReopeningClaim(reason.reason, channel, masking.words(words), at, by);
    }
}
