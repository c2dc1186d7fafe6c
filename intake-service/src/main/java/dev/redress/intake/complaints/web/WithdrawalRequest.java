package dev.redress.intake.complaints.web;

import dev.redress.chassis.privacy.AsWritten;
import dev.redress.intake.complaints.domain.Channel;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The customer withdraws a complaint. All fields are optional.
 *
 * @param reason why, as the customer says; others read it masked
 * @param channel by which way it was said; that of the complaint when absent
 * @param saidAt when the customer said so; ISO 8601, not in the future and not before the complaint was received; now when absent
 */
@AsWritten // it stays in intake, which makes of it what others may know
record WithdrawalRequest(@Size(max = 2000) String reason, Channel channel, Instant saidAt) {}
