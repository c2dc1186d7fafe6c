package dev.redress.resolution.casework.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.clocks.web.ClockView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A case in full. What is not known is left out.
 *
 * @param complaintId id of the complaint, and of its case
 * @param version how often it has changed; send it as If-Match to refuse a step when others were faster
 * @param stage where it stands
 * @param next the stages to which you can bring the case now; each of them with the guard that would refuse it, so that
 *     nothing is named that is then refused
 * @param cycle the current round of handling, from 1
 * @param triage what triage found
 * @param complaint what the front desk took down; absent for the moment in which only triage was heard of
 * @param supplements what was added at the front desk since, the first one first
 * @param withdrawal the customer's word that they want it handled no more; absent unless they said so
 * @param merged with which other complaint it is handled, for which its case stands aside; absent while it is handled by itself
 * @param joined complaints that are handled with this one, the first one first
 * @param handling whose it is
 * @param waiting for whom it waits, when it does
 * @param cycles every round of handling, the current one last
 * @param promises times that the customer was told, of all cycles
 * @param notes in the order in which they were written
 * @param clocks of all cycles; explained at /cases/{id}/clocks/{metric}/explain
 * @param updatedAt when something was last put on record
 */
@Schema(name = "Case")
public record CaseView(
        String complaintId,
        int version,
        Stage stage,
        Set<Stage> next,
        int cycle,
        CaseVerdictView triage,
        CaseComplaintView complaint,
        List<SupplementView> supplements,
        CaseWithdrawalView withdrawal,
        CaseMergerView merged,
        List<JoinedComplaintView> joined,
        HandlingView handling,
        WaitView waiting,
        List<CycleView> cycles,
        List<PromiseView> promises,
        List<NoteView> notes,
        List<ClockView> clocks,
        Instant updatedAt) {

    static CaseView of(Case it, Set<Stage> possible) {
        return new CaseView(
                it.complaintId(),
                it.version(),
                it.stage(),
                possible,
                it.cycle(),
                CaseVerdictView.of(it.verdict()),
                known(it.complaint(), CaseComplaintView::of),
                it.supplements().stream().map(SupplementView::of).toList(),
                known(it.withdrawal(), CaseWithdrawalView::of),
                known(it.joint().into(), CaseMergerView::of),
                it.joint().joined().stream().map(JoinedComplaintView::of).toList(),
                HandlingView.of(it.handling()),
                known(it.waiting(), WaitView::of),
                it.cycles().stream().map(CycleView::of).toList(),
                it.promises().stream().map(PromiseView::of).toList(),
                it.notes().stream().map(NoteView::of).toList(),
                it.clocks().all().stream().map(ClockView::of).toList(),
                it.updatedAt());
    }

    /** What is empty inside is left out. */
    public static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }

    static <T, R> R known(T it, Function<T, R> answer) {
        return Optional.ofNullable(it).map(answer).orElse(null);
    }

    static String by(Stamp it) {
        return it == null ? null : it.by();
    }

    static Instant at(Stamp it) {
        return it == null ? null : it.at();
    }
}
