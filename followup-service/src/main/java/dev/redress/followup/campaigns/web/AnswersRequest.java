package dev.redress.followup.campaigns.web;

import dev.redress.followup.campaigns.domain.Answer;
import dev.redress.followup.campaigns.domain.CampaignLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * What a customer answered in an interview.
 *
 * @param answers one mark for each question that this customer is asked
 * @param comment what the customer adds; masked
 * @param answeredAt when the customer answered; now when left out
 */
@Schema(name = "InvitationAnswerRequest")
record AnswersRequest(
        @Valid @NotNull @Size(min = 1, max = CampaignLimits.QUESTIONS)
        List<@NotNull AnswerRequest> answers,

        @Size(max = CampaignLimits.WORDS) String comment,
        Instant answeredAt) {

    /**
     * The mark for one question.
     *
     * @param question code of the question
     * @param score from 1 (very poor) to 5 (very good)
     */
    @Schema(name = "InvitationMark")
    record AnswerRequest(
            @NotNull @Pattern(regexp = CampaignLimits.CODE) @Size(max = CampaignLimits.CODE_LENGTH)
            String question,

            @NotNull @Min(1) @Max(5) Integer score) {

        Answer answer() {
            return new Answer(question, score);
        }
    }

    List<Answer> marks() {
        return answers.stream().map(AnswerRequest::answer).toList();
    }
}
