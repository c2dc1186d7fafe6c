package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Complaint;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The complaint that another one follows, because its customer came back when it could be reopened no more.
 *
 * @param complaintId id of the earlier complaint, and of its case
 * @param number number of the earlier complaint, for people
 */
@Schema(name = "EarlierComplaint")
record EarlierComplaintView(String complaintId, String number) {
    static EarlierComplaintView of(Complaint.Earlier it) {
        return new EarlierComplaintView(it.complaintId(), it.number());
    }
}
