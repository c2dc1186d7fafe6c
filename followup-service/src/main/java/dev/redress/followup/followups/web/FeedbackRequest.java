package dev.redress.followup.followups.web;

import static java.util.Objects.requireNonNullElse;

import dev.redress.chassis.privacy.Masking;
import dev.redress.followup.followups.domain.Feedback;
import dev.redress.followup.followups.domain.FollowUpLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Praise or a suggestion that was heard when a customer was asked.
 *
 * @param kind praise or a suggestion
 * @param words what the customer said. Phone numbers, addresses and the like are masked
 * @param department code of the department that it is about, when it is about one
 * @param person code of the person whom it is about, when it is about one
 * @param heardAt when; now when left out. Given, a repeat of the request is recognised
 */
@Schema(name = "Feedback")
record FeedbackRequest(
        @NotNull Feedback.Kind kind,
        @NotBlank @Size(max = FollowUpLimits.WORDS) String words,

        @Pattern(regexp = FollowUpLimits.CODE) @Size(max = FollowUpLimits.MAX_CODE)
        String department,

        @Pattern(regexp = FollowUpLimits.CODE) @Size(max = FollowUpLimits.MAX_CODE)
        String person,

        Instant heardAt) {

    /** Its number it is given when it is kept. */
    Feedback feedback(Masking masking, String by, Instant now) {
        return new Feedback(
                0,
                kind,
                masking.words(words),
                requireNonNullElse(department, ""),
                requireNonNullElse(person, ""),
                heardAt == null ? now : FollowUpLimits.millis(heardAt),
                by);
    }
}
