package dev.redress.intake.complaints.messages;

import static dev.redress.intake.complaints.messages.ComplaintReceived.said;

import dev.redress.intake.complaints.domain.FieldChange;
import dev.redress.intake.complaints.domain.IntakeEvent.Corrected;
import dev.redress.intake.complaints.messages.ComplaintReceived.ReceivedProduct;
import java.time.Instant;
import java.util.List;

/** The data of {@code complaint.corrected.v1}: all that was told of the complaint, as it is right. */
record ComplaintCorrected(
        int correction,
        List<String> changed,
        String reason,
        String channel,
        String customerRef,
        String language,
        ReceivedProduct product,
        String narrative,
        String expectedOutcome,
        Instant expectedBy,
        String takenBy,
        Instant occurredAt,
        boolean confidential,
        String complainant,
        String phenomenon,
        String outlet,
        String equipment,
        String usedBefore,
        String regulatorReference,
        List<ReceivedProduct> furtherProducts,
        Instant correctedAt,
        String by) {
    static final String TYPE = "complaint.corrected.v1";

    static ComplaintCorrected of(Corrected it) {
        var details = it.details();
        var told = it.disclosure();
        var particulars = told.particulars();
        return new ComplaintCorrected(
                it.correction().number(),
                it.correction().changes().stream().map(FieldChange::field).toList(),
                it.correction().reason(),
                details.reception().channel().name(),
                told.customerRef(),
                details.customer().language(),
                ReceivedProduct.of(told.product()),
                told.statement().narrative(),
                said(told.statement().expectedOutcome()),
                details.expectedBy(),
                said(details.reception().takenBy()),
                details.occurredAt(),
                details.reception().confidential(),
                ComplaintReceived.kind(details.complainant()),
                said(particulars.phenomenon()),
                said(particulars.outlet()),
                said(particulars.equipment()),
                said(particulars.usedBefore()),
                said(particulars.regulatorReference()),
                ComplaintReceived.further(particulars.furtherProducts()),
                it.at(),
                it.correction().stamp().by());
    }
}
