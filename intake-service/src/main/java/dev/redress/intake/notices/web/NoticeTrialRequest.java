package dev.redress.intake.notices.web;

import dev.redress.chassis.privacy.AsWritten;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A template to be tried out.
 *
 * @param language zh, or en for any other
 * @param gateway its name in the settings, such as email
 * @param to an address of the kind that the gateway sends to, of a colleague; it is not kept
 */
@AsWritten // where it goes to, and nowhere else
@Schema(name = "NoticeTrialRequest")
record NoticeTrialRequest(
        @NotBlank @Size(max = 35) String language,
        @NotBlank @Size(max = 30) String gateway,
        @NotBlank @Size(max = 200) String to) {}
