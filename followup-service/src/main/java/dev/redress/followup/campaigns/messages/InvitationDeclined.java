package dev.redress.followup.campaigns.messages;

import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent.Declined;
import java.time.Instant;

/** invitation.declined.v1. */
record InvitationDeclined(String campaignId, Instant declinedAt, String by) {

    static InvitationDeclined of(Invitation to, Declined it) {
        return new InvitationDeclined(
                to.campaignId(), it.stamp().at(), it.stamp().by());
    }
}
