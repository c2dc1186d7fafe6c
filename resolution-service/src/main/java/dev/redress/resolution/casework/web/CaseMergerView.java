package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Joint;
import dev.redress.resolution.casework.domain.MergedInto;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A complaint is handled with another one, the master.
 *
 * @param master id of the other one, and of its case
 * @param reason SAME_CUSTOMER: the same customer said the same again; SAME_MATTER: other customers, and the same that went wrong
 * @param mergedAt since when
 * @param by who did it at the front desk
 */
@Schema(name = "CaseMerger")
record CaseMergerView(String master, Joint.Reason reason, Instant mergedAt, String by) {
    static CaseMergerView of(MergedInto it) {
        return new CaseMergerView(it.master(), it.reason(), CaseView.at(it.stamp()), CaseView.by(it.stamp()));
    }
}
