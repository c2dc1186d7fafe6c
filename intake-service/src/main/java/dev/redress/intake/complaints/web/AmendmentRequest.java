package dev.redress.intake.complaints.web;

import dev.redress.chassis.privacy.AsWritten;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Speaker;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Something that is added to a complaint.
 *
 * @param words what is added, as it was said; others read it masked
 * @param from whose word it is: CUSTOMER, when absent, or STAFF
 * @param channel by which way it was said; that of the complaint when absent
 * @param saidAt when it was said; ISO 8601, not in the future and not before the complaint was received; now when absent
 */
@AsWritten // it stays in intake, which makes of it what others may know
record AmendmentRequest(@NotBlank @Size(max = 8000) String words, Speaker from, Channel channel, Instant saidAt) {}
