package dev.redress.followup.campaigns.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;

/**
 * How the sample was drawn.
 *
 * @param complainants the batch of those who complained in the period
 * @param closesAt until when answers are taken
 */
public record Draw(Frame.Size frame, Frame.Size sample, String complainants, Instant closesAt, Stamp stamp) {}
