package dev.redress.followup.campaigns.messages;

import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent.Delivered;
import java.time.Instant;

/** invitation.delivered.v1. */
record InvitationDelivered(String campaignId, Instant deliveredAt, String by) {

    static InvitationDelivered of(Invitation to, Delivered it) {
        return new InvitationDelivered(
                to.campaignId(), it.stamp().at(), it.stamp().by());
    }
}
