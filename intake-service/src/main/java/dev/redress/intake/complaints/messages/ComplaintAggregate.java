package dev.redress.intake.complaints.messages;

import static com.mongodb.client.model.Indexes.ascending;

import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.intake.complaints.CorrectionPaths;
import dev.redress.intake.complaints.CustomerComplaints;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.IntakeEvent;
import dev.redress.intake.complaints.domain.IntakeEvent.Accepted;
import dev.redress.intake.complaints.domain.IntakeEvent.Acknowledged;
import dev.redress.intake.complaints.domain.IntakeEvent.Amended;
import dev.redress.intake.complaints.domain.IntakeEvent.Attached;
import dev.redress.intake.complaints.domain.IntakeEvent.Corrected;
import dev.redress.intake.complaints.domain.IntakeEvent.CorrectionReviewed;
import dev.redress.intake.complaints.domain.IntakeEvent.Erased;
import dev.redress.intake.complaints.domain.IntakeEvent.Joined;
import dev.redress.intake.complaints.domain.IntakeEvent.Merged;
import dev.redress.intake.complaints.domain.IntakeEvent.Parted;
import dev.redress.intake.complaints.domain.IntakeEvent.Received;
import dev.redress.intake.complaints.domain.IntakeEvent.Unmerged;
import dev.redress.intake.complaints.domain.IntakeEvent.Withdrawn;

/** How complaints are kept, and what others are told of them. */
final class ComplaintAggregate {
    static final String TOPIC = "complaints.intake";
    static final String RECEIPTS = "complaints.receipts";

    static final AggregateType<Complaint, IntakeEvent> COMPLAINTS = AggregateType.of(
                    "complaints", Complaint.class, IntakeEvent.class)
            .startingAs(Complaint::blank)
            .foldedBy(IntakeEvent::applyTo)
            .stage(ComplaintAggregate::stage)
            .countingMovesAs("complaints.transitions")
            .indexed(
                    ascending(CorrectionPaths.TO_REVIEW, CorrectionPaths.CORRECTED_AT),
                    ascending(CustomerComplaints.CUSTOMER))
            .sealing(
                    "registration.details",
                    "registration.origin",
                    "registration.reference.externalId",
                    "registration.fingerprint",
                    "sequel.amendments",
                    "sequel.withdrawal",
                    "sequel.corrections.changes.before",
                    "sequel.corrections.changes.after")
            .publishing(
                    TOPIC,
                    it -> it.about("complaintId")
                            .on(Received.class, ComplaintReceived.TYPE, Received::at, ComplaintReceived::of)
                            .onState(
                                    Acknowledged.class,
                                    ComplaintAcknowledged.TYPE,
                                    Acknowledged::at,
                                    ComplaintAcknowledged::of)
                            .on(Amended.class, ComplaintAmended.TYPE, Amended::at, ComplaintAmended::of)
                            .on(
                                    Attached.class,
                                    ComplaintAttachmentAdded.TYPE,
                                    Attached::at,
                                    ComplaintAttachmentAdded::of)
                            .on(Corrected.class, ComplaintCorrected.TYPE, Corrected::at, ComplaintCorrected::of)
                            .on(Withdrawn.class, ComplaintWithdrawn.TYPE, Withdrawn::at, ComplaintWithdrawn::of)
                            .on(Erased.class, ComplaintErased.TYPE, Erased::at, ComplaintErased::of)
                            .on(Merged.class, ComplaintMerged.TYPE, Merged::at, ComplaintMerged::of)
                            .on(Unmerged.class, ComplaintUnmerged.TYPE, Unmerged::at, ComplaintUnmerged::of)
                            .on(Joined.class, ComplaintJoined.TYPE, Joined::at, ComplaintJoined::of)
                            .on(Parted.class, ComplaintParted.TYPE, Parted::at, ComplaintParted::of)
                            .keepingToItself(CorrectionReviewed.class)
                            .to(RECEIPTS)
                            .bare()
                            .onState(
                                    Accepted.class,
                                    SubmissionReceipt.ACCEPTED,
                                    Accepted::at,
                                    (after, event) -> SubmissionReceipt.accepted(after)));

    private ComplaintAggregate() {}

    private static String stage(Complaint it) {
        if (!it.registered()) {
            return null;
        }
        if (it.sequel().withdrawn()) {
            return "WITHDRAWN";
        }
        return it.mergers().merged() ? "MERGED" : "RECEIVED";
    }
}
