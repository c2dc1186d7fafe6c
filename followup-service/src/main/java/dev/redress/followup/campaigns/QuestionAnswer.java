package dev.redress.followup.campaigns;

import dev.redress.followup.domain.campaign.Names;
import dev.redress.followup.domain.campaign.Question;
import io.swagger.v3.oas.annotations.media.Schema;

/** A question, as it is shown. */
@Schema(name = "CampaignQuestionAnswer")
record QuestionAnswer(
        String code,
        Names names,

        @Schema(description = "Whether it is put only to those who complained")
        boolean complainedOnly) {

    static QuestionAnswer of(Question it) {
        return new QuestionAnswer(it.code(), it.names(), it.complainedOnly());
    }
}
