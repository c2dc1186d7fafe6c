package dev.redress.intake.webhooks.web;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What is sent once more.
 *
 * @param deliveries how many
 */
@Schema(name = "WebhookReplayed")
record WebhookReplayView(int deliveries) {}
