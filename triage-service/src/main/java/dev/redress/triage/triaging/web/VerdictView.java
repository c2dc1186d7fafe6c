package dev.redress.triage.triaging.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.triage.triaging.domain.Category;
import dev.redress.triage.triaging.domain.Severity;
import dev.redress.triage.triaging.domain.Triage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What kind of complaint it is, how grave, whose, under which time limits.
 *
 * @param complaintId id of the complaint
 * @param nature VALID or COMMUNICATIVE
 * @param kind HELP, CONSULT or VENT; for communicative complaints alone
 * @param category what it is about
 * @param severity S1 (injury, safety, media, many customers) to S4 (communicative)
 * @param department code of the department that handles it
 * @param policy code of the time-limit policy
 * @param rules ids of the rules that fired; empty when none did and the fallback decided
 * @param receivedAt when the company received it
 * @param triagedAt when this was decided
 * @param withdrawnAt when the customer withdrew the complaint; absent unless they did
 */
@Schema(name = "Verdict")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerdictView(
        String complaintId,
        String nature,
        String kind,
        Category category,
        Severity severity,
        String department,
        String policy,
        List<String> rules,
        Instant receivedAt,
        Instant triagedAt,
        Instant withdrawnAt) {

    static VerdictView of(Triage it) {
        var verdict = it.verdict();
        var communicative = verdict.nature().communicative();
        return new VerdictView(
                it.complaintId(),
                communicative ? "COMMUNICATIVE" : "VALID",
                communicative ? verdict.nature().name() : null,
                verdict.category(),
                verdict.severity(),
                verdict.department(),
                verdict.policy(),
                verdict.rules(),
                it.receivedAt(),
                it.triagedAt(),
                it.withdrawnAt());
    }
}
