package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What triage found.
 *
 * @param nature VALID, or COMMUNICATIVE: to be helped, advised or heard
 * @param kind what a communicative complaint asks for; absent otherwise
 * @param category what it is about
 * @param severity how grave, S1 being the gravest
 * @param department code of the department that handles it
 * @param policy code of the time-limit policy
 * @param receivedAt when the company received the complaint
 * @param triagedAt when triage spoke
 */
@Schema(name = "Triage")
record CaseVerdictView(
        Verdict.Nature nature,
        Verdict.Kind kind,
        Verdict.Category category,
        Verdict.Severity severity,
        String department,
        String policy,
        Instant receivedAt,
        Instant triagedAt) {
    static CaseVerdictView of(Verdict it) {
        return new CaseVerdictView(
                it.nature(),
                it.kind(),
                it.category(),
                it.severity(),
                it.department(),
                it.policy(),
                it.receivedAt(),
                it.triagedAt());
    }
}
