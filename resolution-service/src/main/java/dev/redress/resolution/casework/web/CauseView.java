package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.casework.domain.Cause;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Why it happened, as the inquiry found.
 *
 * @param rootCause the kind of cause
 * @param fault on whose side the fault lies
 * @param explanation how it came about, masked
 * @param causeDepartment code of the department where the cause lies
 * @param causePerson code of the person with whom the cause lies
 * @param evidence references of documents that show it
 * @param method how the cause was looked for
 * @param reasons the chain of reasons, each the cause of the one before
 * @param estimatedLoss what the customer lost, as estimated
 * @param secondInvestigatorNeeded whether a second investigator must agree before anything is proposed
 * @param by who investigated
 * @param at when the finding was put on record
 * @param confirmedBy the second investigator; absent until one agrees
 * @param confirmedAt when the second investigator agreed
 */
@Schema(name = "Cause")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CauseView(
        Cause.RootCause rootCause,
        Cause.Fault fault,
        String explanation,
        String causeDepartment,
        String causePerson,
        List<String> evidence,
        Cause.Method method,
        List<String> reasons,
        Money estimatedLoss,
        boolean secondInvestigatorNeeded,
        String by,
        Instant at,
        String confirmedBy,
        Instant confirmedAt) {
    static CauseView of(Cause it) {
        return new CauseView(
                it.rootCause(),
                it.fault(),
                it.explanation(),
                it.department(),
                it.person(),
                it.evidence(),
                it.method(),
                it.reasons(),
                it.estimatedLoss(),
                it.secondNeeded(),
                it.stamp().by(),
                it.stamp().at(),
                CaseView.by(it.confirmed()),
                CaseView.at(it.confirmed()));
    }
}
