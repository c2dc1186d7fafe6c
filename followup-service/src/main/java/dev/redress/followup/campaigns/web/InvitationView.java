package dev.redress.followup.campaigns.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.campaigns.domain.Answer;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationState;
import dev.redress.followup.campaigns.domain.Reply;
import dev.redress.followup.followups.domain.SurveyWay;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An invitation. What is not known is left out.
 *
 * @param id of the invitation
 * @param campaignId id of the campaign
 * @param customerRef pseudonym of the customer
 * @param state where it stands
 * @param complained whether the customer complained in the period of the campaign
 * @param issuedAt when it was issued
 * @param deliveredAt when it arrived, as who sent it says
 * @param closesAt until when answers are taken
 * @param reminded how many reminders there were
 * @param remindedNextAt when the next falls due
 * @param endedAt when it came to its end
 * @param endedBy who reported it; redress for what came by itself
 * @param reason why no invitation arrives; while UNDELIVERED
 * @param way how the customer was asked; while ANSWERED, as are those that follow
 * @param answers one mark for each question that was answered
 * @param comment what the customer added, masked
 */
@Schema(name = "Invitation")
record InvitationView(
        String id,
        String campaignId,
        String customerRef,
        InvitationState state,
        boolean complained,
        Instant issuedAt,
        Instant deliveredAt,
        Instant closesAt,
        int reminded,
        Instant remindedNextAt,
        Instant endedAt,
        String endedBy,
        String reason,
        SurveyWay way,
        List<Answer> answers,
        String comment) {

    static InvitationView of(Invitation it) {
        var end = Optional.ofNullable(it.end());
        var reply = Optional.ofNullable(it.reply());
        return new InvitationView(
                it.id(),
                it.campaignId(),
                it.customerRef(),
                it.state(),
                it.complained(),
                it.issue().at(),
                Optional.ofNullable(it.delivery()).map(Stamp::at).orElse(null),
                it.closesAt(),
                it.reminded(),
                it.wakeAt().orElse(null),
                end.map(Stamp::at).orElse(null),
                end.map(Stamp::by).orElse(null),
                orAbsent(it.reason()),
                reply.map(Reply::way).orElse(null),
                reply.map(Reply::answers).orElse(null),
                reply.map(Reply::comment).map(InvitationView::orAbsent).orElse(null));
    }

    private static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }
}
