package dev.redress.intake.complaints.web;

import dev.redress.intake.complaints.domain.Complaint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A complaint of which something was corrected.
 *
 * @param complaintId id of the complaint
 * @param number of the complaint, for people
 * @param toReview whether a correction waits for somebody who looks at it again
 * @param correctedAt when it was last corrected
 * @param corrections all of them, the first one first
 */
@Schema(name = "CorrectedComplaint")
record CorrectedComplaintView(
        String complaintId, String number, boolean toReview, Instant correctedAt, List<CorrectionView> corrections) {

    static CorrectedComplaintView of(Complaint it, boolean withCustomer) {
        var sequel = it.sequel();
        return new CorrectedComplaintView(
                it.id(),
                it.number(),
                sequel.toReview(),
                sequel.correctedAt(),
                sequel.corrections().stream()
                        .map(correction -> CorrectionView.of(correction, withCustomer))
                        .toList());
    }
}
