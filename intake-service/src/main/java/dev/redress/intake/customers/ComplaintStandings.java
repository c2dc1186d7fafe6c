package dev.redress.intake.customers;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.intake.customers.domain.ComplaintSummary;
import dev.redress.intake.customers.domain.Course;

/** Where complaints stand, as other stages have told so far. */
public final class ComplaintStandings {
    private final AggregateRepository<ComplaintSummary, ComplaintSummary> summaries;

    ComplaintStandings(AggregateRepository<ComplaintSummary, ComplaintSummary> summaries) {
        this.summaries = summaries;
    }

    /** Where a complaint stands that is in the book; at its beginning while nothing was heard of it. */
    public Course of(String complaintId) {
        return summaries
                .find(complaintId)
                .orElseGet(() -> ComplaintSummary.none(complaintId))
                .course();
    }
}
