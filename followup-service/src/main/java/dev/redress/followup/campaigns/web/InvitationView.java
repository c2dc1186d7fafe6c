package dev.redress.followup.campaigns.web;

import dev.redress.followup.campaigns.domain.Answer;
import dev.redress.followup.campaigns.domain.CampaignStamp;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationState;
import dev.redress.followup.campaigns.domain.Reply;
import dev.redress.followup.followups.domain.SurveyWay;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An invitation. What is not known is left out. */
@Schema(name = "Invitation")
record InvitationView(
        String id,
        String campaignId,
        String customerRef,
        InvitationState state,

        @Schema(description = "Whether the customer complained in the period of the campaign")
        boolean complained,

        Instant issuedAt,

        @Schema(description = "Until when answers are taken")
        Instant closesAt,

        @Schema(description = "How many reminders there were")
        int reminded,

        @Schema(description = "When the next falls due") Instant remindedNextAt,
        @Schema(description = "When it came to its end") Instant endedAt,

        @Schema(description = "Who reported it; redress for what came by itself")
        String endedBy,

        @Schema(description = "Why no invitation arrives; while UNDELIVERED")
        String reason,

        @Schema(description = "How the customer was asked; while ANSWERED, as are those that follow")
        SurveyWay way,

        List<Answer> answers,
        String comment) {

    @Schema(name = "InvitationList", description = "One page")
    record Page(
            List<InvitationView> items,
            @Schema(description = "Which page, from 0") int page,
            @Schema(description = "How many a page holds") int size,
            @Schema(description = "How many match in all") long total) {}

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
                it.closesAt(),
                it.reminded(),
                it.wakeAt().orElse(null),
                end.map(CampaignStamp::at).orElse(null),
                end.map(CampaignStamp::by).orElse(null),
                orAbsent(it.reason()),
                reply.map(Reply::way).orElse(null),
                reply.map(Reply::answers).orElse(null),
                reply.map(Reply::comment).map(InvitationView::orAbsent).orElse(null));
    }

    private static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }
}
