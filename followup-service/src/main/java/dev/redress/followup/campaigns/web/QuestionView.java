package dev.redress.followup.campaigns.web;

import dev.redress.followup.campaigns.domain.Question;
import dev.redress.followup.campaigns.domain.QuestionNames;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A question, as it is shown.
 *
 * @param code of the question
 * @param names the question as the customer reads it
 * @param complainedOnly whether it is put only to those who complained
 */
@Schema(name = "CampaignQuestionAnswer")
record QuestionView(String code, QuestionNames names, boolean complainedOnly) {

    static QuestionView of(Question it) {
        return new QuestionView(it.code(), it.names(), it.complainedOnly());
    }
}
