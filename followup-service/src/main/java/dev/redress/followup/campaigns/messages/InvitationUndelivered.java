package dev.redress.followup.campaigns.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent.Undelivered;
import java.time.Instant;

/** invitation.undelivered.v1. */
record InvitationUndelivered(
        String campaignId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String reason,
        Instant undeliveredAt,
        String by) {

    static InvitationUndelivered of(Invitation to, Undelivered it) {
        return new InvitationUndelivered(
                to.campaignId(), it.reason(), it.stamp().at(), it.stamp().by());
    }
}
