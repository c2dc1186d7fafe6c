package dev.redress.followup.campaigns.web;

import dev.redress.chassis.text.domain.Blank;
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

/**
 * A campaign to be opened. What is left out is as the knobs of the service say.
 *
 * @param name for people; masked
 * @param from first day of the period that it is about: who complained in it is in the frame
 * @param to last day of the period
 * @param coverageTarget share of the customers in the frame who are to be asked
 * @param seed what the sample is drawn by: the same word and frame give the same sample; by chance when absent
 * @param openFor how long answers are taken, from the drawing on (ISO 8601)
 * @param reminders how long after an invitation those are reminded who have not answered, one after the other (ISO
 *     8601); P7D and P14D when absent
 * @param questions what is asked; the questions of the service when absent
 */
@Schema(name = "CampaignRequest")
record CampaignRequest(
        @NotBlank @Size(max = CampaignLimits.NAME) String name,
        @NotNull LocalDate from,
        @NotNull LocalDate to,

        @Schema(defaultValue = "0.7")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal coverageTarget,

        @Pattern(regexp = CampaignLimits.WORD, message = "1 to 100 letters, digits and signs without spaces")
        String seed,

        @Schema(type = "string", defaultValue = "P30D") @DurationMin(nanos = 1) @DurationMax(days = 366)
        Duration openFor,

        @Size(max = CampaignLimits.REMINDERS) List<@NotNull @DurationMin(nanos = 1) Duration> reminders,

        @Valid @Size(min = 1, max = CampaignLimits.QUESTIONS)
        List<@NotNull QuestionRequest> questions) {

    /**
     * What customers give a mark for, from 1 (very poor) to 5 (very good).
     *
     * @param code another one for each question
     * @param names the question as the customer reads it
     * @param complainedOnly whether it is put only to those who complained
     */
    @Schema(name = "CampaignQuestion")
    record QuestionRequest(
            @NotNull @Pattern(regexp = CampaignLimits.CODE) @Size(max = CampaignLimits.CODE_LENGTH)
            String code,

            @Valid @NotNull NamesRequest names,
            @Schema(defaultValue = "false") boolean complainedOnly) {

        Question question() {
            return new Question(
                    code, new QuestionNames(Blank.strip(names.zh()), Blank.strip(names.en())), complainedOnly);
        }
    }

    /**
     * The question as the customer reads it.
     *
     * @param zh the question in Chinese
     * @param en the question in English
     */
    @Schema(name = "CampaignQuestionNames")
    record NamesRequest(
            @NotBlank @Size(max = CampaignLimits.NAME) String zh,
            @NotBlank @Size(max = CampaignLimits.NAME) String en) {}
}
