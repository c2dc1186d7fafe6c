package dev.redress.followup.campaigns.messages;

import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent.Reminded;
import java.time.Instant;

/** invitation.reminded.v1. */
record InvitationReminded(String campaignId, int reminder, String customerRef, Instant remindedAt, String by) {

    static InvitationReminded of(Invitation to, Reminded it) {
        return new InvitationReminded(
                to.campaignId(),
                it.reminder(),
                to.customerRef(),
                it.stamp().at(),
                it.stamp().by());
    }
}
