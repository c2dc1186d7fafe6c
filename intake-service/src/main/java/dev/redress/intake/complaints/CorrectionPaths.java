package dev.redress.intake.complaints;

import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.intake.complaints.domain.Complaint;

/** Where in the document of a complaint the things lie that corrections are looked up by. */
public final class CorrectionPaths {
    public static final String TO_REVIEW = StatePaths.path(Complaint.class, "sequel.toReview");
    public static final String CORRECTED_AT = StatePaths.path(Complaint.class, "sequel.correctedAt");
    static final String BY = StatePaths.path(Complaint.class, "sequel.corrections.stamp.by");
    static final String FIELD = StatePaths.path(Complaint.class, "sequel.corrections.changes.field");

    private CorrectionPaths() {}
}
