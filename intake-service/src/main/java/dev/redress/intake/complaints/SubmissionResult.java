package dev.redress.intake.complaints;

import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ExternalReference;
import dev.redress.intake.complaints.domain.Outcome;

/**
 * What became of a submission.
 *
 * @param complaint the one that is in the book under its id
 * @param fresh whether it was this submission that entered it
 * @param reference what the submission calls the complaint
 */
public record SubmissionResult(Outcome outcome, Complaint complaint, boolean fresh, ExternalReference reference) {}
