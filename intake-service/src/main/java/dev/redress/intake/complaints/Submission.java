package dev.redress.intake.complaints;

import dev.redress.intake.complaints.domain.Origin;

/**
 * A complaint that somebody hands in.
 *
 * @param causationId what causes it to be entered: the request, the message, the file
 * @param form checked before, see {@link IntakeService#check}
 */
public record Submission(Origin origin, String causationId, ComplaintForm form) {}
