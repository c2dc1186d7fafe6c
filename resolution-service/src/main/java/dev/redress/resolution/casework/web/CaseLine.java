package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Complaint;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.casework.domain.Verdict;
import dev.redress.resolution.casework.domain.Wait;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.time.Instant;
import java.util.Optional;

/**
 * A case in one line. What is not known is left out.
 *
 * @param complaintId id of the complaint, and of its case
 * @param number number of the complaint, for people
 * @param follows the earlier complaint with which the customer came back
 * @param stage where the case stands
 * @param cycle the current round of handling, from 1
 * @param nature VALID, or COMMUNICATIVE: to be helped, advised or heard
 * @param kind what a communicative complaint asks for; absent otherwise
 * @param category what it is about
 * @param severity how grave, S1 being the gravest
 * @param department code of the department that handles it
 * @param handler code of the person who works on it
 * @param owner code of the person to whom it was escalated
 * @param escalation level of escalation in this cycle, 0 to 4
 * @param waiting why it waits, when it does
 * @param dueAt the earliest due of the clocks that run
 * @param late whether what a breached clock waits for has still not come
 * @param channel by which the complaint came in
 * @param product name of the product
 * @param receivedAt when the company received the complaint
 * @param updatedAt when something was last put on record
 */
record CaseLine(
        String complaintId,
        String number,
        EarlierComplaintView follows,
        Stage stage,
        int cycle,
        Verdict.Nature nature,
        Verdict.Kind kind,
        Verdict.Category category,
        Verdict.Severity severity,
        String department,
        String handler,
        String owner,
        int escalation,
        PauseReason waiting,
        Instant dueAt,
        boolean late,
        Channel channel,
        String product,
        Instant receivedAt,
        Instant updatedAt) {

    static CaseLine of(Case it) {
        var facts = Optional.ofNullable(it.complaint());
        var verdict = it.verdict();
        return new CaseLine(
                it.complaintId(),
                facts.map(Complaint::number).orElse(null),
                facts.map(Complaint::follows).map(EarlierComplaintView::of).orElse(null),
                it.stage(),
                it.cycle(),
                verdict.nature(),
                verdict.kind(),
                verdict.category(),
                verdict.severity(),
                it.handling().department(),
                CaseView.orAbsent(it.handling().handler()),
                CaseView.orAbsent(it.handling().owner()),
                it.handling().level(),
                Optional.ofNullable(it.waiting()).map(Wait::reason).orElse(null),
                it.urgency().dueAt(),
                it.urgency().late(),
                facts.map(Complaint::channel).orElse(null),
                facts.map(known -> CaseView.orAbsent(known.product().name())).orElse(null),
                verdict.receivedAt(),
                it.updatedAt());
    }
}
