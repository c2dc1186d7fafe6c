package dev.redress.intake.complaints.messages;

import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.IntakeEvent;
import dev.redress.intake.complaints.domain.IntakeEvent.Accepted;
import dev.redress.intake.complaints.domain.IntakeEvent.Acknowledged;
import dev.redress.intake.complaints.domain.IntakeEvent.Received;

/** How complaints are kept, and what others are told of them. */
final class ComplaintAggregate {
    static final String TOPIC = "complaints.intake";
    static final String RECEIPTS = "complaints.receipts";

    static final AggregateType<Complaint, IntakeEvent> COMPLAINTS = AggregateType.of(
                    "complaints", Complaint.class, IntakeEvent.class)
            .startingAs(Complaint::blank)
            .foldedBy(IntakeEvent::applyTo)
            .stage(it -> it.registered() ? "RECEIVED" : null)
            .countingMovesAs("complaints.transitions")
            .publishing(
                    TOPIC,
                    it -> it.about("complaintId")
                            .on(Received.class, ComplaintReceived.TYPE, Received::at, ComplaintReceived::of)
                            .onState(
                                    Acknowledged.class,
                                    ComplaintAcknowledged.TYPE,
                                    Acknowledged::at,
                                    ComplaintAcknowledged::of)
                            .to(RECEIPTS)
                            .bare()
                            .onState(
                                    Accepted.class,
                                    SubmissionReceipt.ACCEPTED,
                                    Accepted::at,
                                    (after, event) -> SubmissionReceipt.accepted(after)));

    private ComplaintAggregate() {}
}
