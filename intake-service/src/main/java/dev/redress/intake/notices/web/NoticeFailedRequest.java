package dev.redress.intake.notices.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * That a notice could not be delivered, or came back.
 *
 * @param reason why, such as an address that does not exist any more; masked
 * @param failedAt when it turned out; not before it was queued or sent, and not in the future; now when left out
 */
@Schema(name = "NoticeFailedRequest")
record NoticeFailedRequest(@NotBlank @Size(max = 200) String reason, Instant failedAt) {}
