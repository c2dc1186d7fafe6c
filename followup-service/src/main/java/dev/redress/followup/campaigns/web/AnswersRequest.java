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

/** What a customer answered in an interview. */
@Schema(name = "InvitationAnswerRequest")
record AnswersRequest(
        @Schema(description = "One mark for each question that this customer is asked")
        @Valid
        @NotNull
        @Size(min = 1, max = CampaignLimits.QUESTIONS)
        List<@NotNull AnswerRequest> answers,

        @Schema(description = "What the customer adds; masked") @Size(max = CampaignLimits.WORDS)
        String comment,

        @Schema(description = "When the customer answered; now when left out")
        Instant answeredAt) {

    @Schema(name = "InvitationMark")
    record AnswerRequest(
            @Schema(description = "Code of the question")
            @NotNull
            @Pattern(regexp = CampaignLimits.CODE)
            @Size(max = CampaignLimits.CODE_LENGTH)
            String question,

            @Schema(description = "From 1 (very poor) to 5 (very good)") @NotNull @Min(1) @Max(5)
            Integer score) {

        Answer answer() {
            return new Answer(question, score);
        }
    }

    List<Answer> marks() {
        return answers.stream().map(AnswerRequest::answer).toList();
    }
}
