package dev.redress.intake.webhooks.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What is to be sent once more: either of both.
 *
 * @param from all of which was told from this time on; ISO 8601
 * @param delivery id of one delivery, as the list has it
 */
@Schema(name = "WebhookReplay")
record WebhookReplayRequest(Instant from, @Size(max = 150) String delivery) {}
