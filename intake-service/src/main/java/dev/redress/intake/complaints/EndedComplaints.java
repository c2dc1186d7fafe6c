package dev.redress.intake.complaints;

/** Which complaints have come to their end, as other stages have told so far. */
@FunctionalInterface
public interface EndedComplaints {

    /** Whether it was resolved, refused, closed or withdrawn. */
    boolean has(String complaintId);
}
