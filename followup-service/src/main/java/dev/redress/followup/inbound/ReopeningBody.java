package dev.redress.followup.inbound;

import dev.redress.chassis.privacy.Masking;
import dev.redress.followup.domain.Channel;
import dev.redress.followup.domain.Reason;
import dev.redress.followup.domain.Request;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A customer asks that a complaint be taken up again. */
@Schema(name = "Reopening")
record ReopeningBody(
        @Schema(
                description =
                        "NOT_SOLVED: the problem is not solved. DISSATISFIED: it is, yet the customer is not content")
        @NotNull
        Why reason,

        @Schema(description = "How the customer came back") @NotNull
        Channel channel,

        @Schema(description = "What the customer says. Phone numbers, addresses and the like are masked")
        @NotBlank
        @Size(max = Limits.WORDS)
        String words) {

    /** The reasons that reopen. */
    enum Why {
        NOT_SOLVED(Reason.NOT_SOLVED),
        DISSATISFIED(Reason.DISSATISFIED);

        private final Reason reason;

        Why(Reason reason) {
            this.reason = reason;
        }
    }

    Request request(Masking masking, String by) {
        return new Request(reason.reason, channel, masking.mask(words.strip()), by);
    }
}
