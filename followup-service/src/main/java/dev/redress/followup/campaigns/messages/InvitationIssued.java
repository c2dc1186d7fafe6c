package dev.redress.followup.campaigns.messages;

import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent.Issued;
import java.time.Instant;

/** invitation.issued.v1. */
record InvitationIssued(
        String campaignId, String customerRef, boolean complained, Instant closesAt, Instant issuedAt, String by) {

    static InvitationIssued of(Invitation to, Issued it) {
        return new InvitationIssued(
                to.campaignId(),
                to.customerRef(),
                it.complained(),
                it.closesAt(),
                it.stamp().at(),
                it.stamp().by());
    }
}
