package dev.redress.intake.customers;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.customers.domain.ComplaintSummary;
import dev.redress.intake.customers.domain.Course;

/** Where complaints stand, as other stages have told so far. */
public final class ComplaintStandings {
    private final AggregateRepository<ComplaintSummary, ComplaintSummary> summaries;

    ComplaintStandings(AggregateRepository<ComplaintSummary, ComplaintSummary> summaries) {
        this.summaries = summaries;
    }

    /**
     * Where a complaint stands that is in the book; at its beginning while nothing was heard of it. Our own word that it was
     * withdrawn need not be heard to be known.
     */
    public ComplaintSummary summary(Complaint it) {
        var heard = heard(it.id());
        var withdrawal = it.sequel().withdrawal();
        return withdrawal == null
                ? heard
                : heard.withCourse(heard.course().withdrawn(withdrawal.stamp().at()));
    }

    /** Where a complaint stands, as far as it was heard; at its beginning while nothing was. */
    public Course of(String complaintId) {
        return heard(complaintId).course();
    }

    private ComplaintSummary heard(String complaintId) {
        return summaries.find(complaintId).orElseGet(() -> ComplaintSummary.none(complaintId));
    }

    /** Whether it has come to its end. */
    boolean ended(String complaintId) {
        return of(complaintId).state().atItsEnd();
    }
}
