package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.JoinedComplaint;
import dev.redress.resolution.casework.domain.Joint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Another complaint that is handled with one, whose customer is answered too.
 *
 * @param complaintId its id
 * @param number of it, for people
 * @param reason SAME_CUSTOMER: the same customer said the same again; SAME_MATTER: other customers, and the same that went wrong
 * @param receivedAt when the company received it; clocks that run count from the earliest
 * @param joinedAt since when
 * @param by who did it at the front desk
 */
@Schema(name = "JoinedComplaint")
record JoinedComplaintView(
        String complaintId, String number, Joint.Reason reason, Instant receivedAt, Instant joinedAt, String by) {
    static JoinedComplaintView of(JoinedComplaint it) {
        return new JoinedComplaintView(
                it.id(), it.number(), it.reason(), it.receivedAt(), CaseView.at(it.stamp()), CaseView.by(it.stamp()));
    }
}
