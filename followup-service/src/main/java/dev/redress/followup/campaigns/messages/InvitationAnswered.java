package dev.redress.followup.campaigns.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.campaigns.domain.Answer;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent.Answered;
import dev.redress.followup.followups.domain.SurveyWay;
import java.time.Instant;
import java.util.List;

/** invitation.answered.v1. */
record InvitationAnswered(
        String campaignId,
        SurveyWay way,
        List<Answer> answers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String comment,
        Instant answeredAt,
        String by) {

    static InvitationAnswered of(Invitation to, Answered it) {
        var reply = it.reply();
        return new InvitationAnswered(
                to.campaignId(),
                reply.way(),
                reply.answers(),
                reply.comment(),
                reply.stamp().at(),
                reply.stamp().by());
    }
}
