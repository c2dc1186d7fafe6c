package dev.redress.followup.campaigns.messages;

import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent.Lapsed;
import java.time.Instant;

/** invitation.lapsed.v1. */
record InvitationLapsed(String campaignId, Instant lapsedAt, String by) {

    static InvitationLapsed of(Invitation to, Lapsed it) {
        return new InvitationLapsed(to.campaignId(), it.stamp().at(), it.stamp().by());
    }
}
