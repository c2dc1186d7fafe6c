package dev.redress.intake.notices.web;

import dev.redress.intake.complaints.domain.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * That a notice was sent by hand. Who says so did it.
 *
 * @param channel by which: a letter, a message, a call
 * @param sentAt when; not before it was queued, and not in the future; now when left out
 */
@Schema(name = "NoticeSentRequest")
record NoticeSentRequest(@NotNull Channel channel, Instant sentAt) {}
