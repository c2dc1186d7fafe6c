package dev.redress.followup.campaigns.web;

import dev.redress.followup.campaigns.domain.CampaignLimits;
import dev.redress.followup.campaigns.domain.Question;
import dev.redress.followup.campaigns.domain.QuestionNames;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** A campaign to be opened. What is left out is as the knobs of the service say. */
@Schema(name = "CampaignRequest")
record CampaignRequest(
        @Schema(description = "For people; masked") @NotBlank @Size(max = CampaignLimits.NAME)
        String name,

        @Schema(description = "First day of the period that it is about: who complained in it is in the frame") @NotNull
        LocalDate from,

        @Schema(description = "Last day of the period") @NotNull
        LocalDate to,

        @Schema(description = "Share of the customers in the frame who are to be asked", defaultValue = "0.7")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal coverageTarget,

        @Schema(
                description =
                        "What the sample is drawn by: the same word and frame give the same sample; by chance when absent")
        @Pattern(regexp = CampaignLimits.WORD, message = "1 to 100 letters, digits and signs without spaces")
        String seed,

        @Schema(
                description = "How long answers are taken, from the drawing on (ISO 8601)",
                type = "string",
                defaultValue = "P30D")
        @DurationMin(nanos = 1)
        @DurationMax(days = 366)
        Duration openFor,

        @Schema(
                description = "How long after an invitation those are reminded who have not answered, one after the"
                        + " other (ISO 8601); P7D and P14D when absent")
        @Size(max = CampaignLimits.REMINDERS)
        List<@NotNull @DurationMin(nanos = 1) Duration> reminders,

        @Schema(description = "What is asked; the questions of the service when absent")
        @Valid
        @Size(min = 1, max = CampaignLimits.QUESTIONS)
        List<@NotNull QuestionRequest> questions) {

    @Schema(
            name = "CampaignQuestion",
            description = "What customers give a mark for, from 1 (very poor) to 5 (very good)")
    record QuestionRequest(
            @NotNull @Pattern(regexp = CampaignLimits.CODE) @Size(max = CampaignLimits.CODE_LENGTH)
            String code,

            @Valid @NotNull NamesRequest names,

            @Schema(description = "Whether it is put only to those who complained", defaultValue = "false")
            boolean complainedOnly) {

        Question question() {
            return new Question(
                    code, new QuestionNames(names.zh().strip(), names.en().strip()), complainedOnly);
        }
    }

    @Schema(name = "CampaignQuestionNames", description = "The question as the customer reads it")
    record NamesRequest(
            @NotBlank @Size(max = CampaignLimits.NAME) String zh,
            @NotBlank @Size(max = CampaignLimits.NAME) String en) {}
}
