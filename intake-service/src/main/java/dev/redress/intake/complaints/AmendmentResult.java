package dev.redress.intake.complaints;

import dev.redress.intake.complaints.domain.Amendment;
import dev.redress.intake.complaints.domain.Complaint;

/**
 * What came of something that was added to a complaint.
 *
 * @param asked the complaint that it was sent to
 * @param holder the one that has it: the same, or the master that it is handled with
 * @param fresh whether it was not on record before
 */
public record AmendmentResult(Complaint asked, Complaint holder, Amendment amendment, boolean fresh) {}
