package dev.redress.resolution.casework.messages;

import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.TooEarly;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.Closure;
import dev.redress.resolution.casework.domain.DecisionContext;
import dev.redress.resolution.casework.domain.ReopenOrder;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** What we hear of other stages, and what it does to a case. */
public final class CaseHandlers {
    private CaseHandlers() {}

    /**
     * @param context what decisions of the system stand on now
     */
    public static EventHandlers<Case, CaseEvent> of(Supplier<DecisionContext> context) {
        return new EventHandlers<Case, CaseEvent>()
                .from("complaints.intake")
                .on(
                        "complaint.received.v1",
                        ComplaintReceived.class,
                        with(context, (it, told) -> it.heard(told.facts())))
                .on(
                        "complaint.acknowledged.v1",
                        ComplaintAcknowledged.class,
                        with(context, (it, told) -> it.promised(told.promised(), told.due())))
                .on(
                        "complaint.amended.v1",
                        AmendmentTold.class,
                        with(context, (it, told) -> it.supplemented(told.supplement())))
                .on(
                        "complaint.corrected.v1",
                        CorrectionTold.class,
                        with(context, (it, told) -> it.corrected(told.facts(it.complaint()), told.correctedAt())))
                .on(
                        "complaint.withdrawn.v1",
                        WithdrawalTold.class,
                        with(context, (it, told) -> it.withdrawn(told.withdrawal())))
                .on("complaint.merged.v1", MergerTold.class, with(context, (it, told) -> it.merged(told.into())))
                .on("complaint.unmerged.v1", SplitTold.class, with(context, (it, told) -> it.unmerged(told.undone())))
                .on("complaint.joined.v1", JoinTold.class, with(context, (it, told) -> it.joined(told.other())))
                .on(
                        "complaint.parted.v1",
                        PartingTold.class,
                        with(context, (it, told) -> it.parted(told.other(), told.parted())))
                .from("complaints.triage")
                .on(
                        "complaint.triaged.v1",
                        ComplaintTriaged.class,
                        with(context, (it, told) -> it.open(told.verdict())))
                .from("complaints.notices")
                .on("notice.sent.v1", NoticeSent.class, (it, told) -> {
                    var now = context.get();
                    return it.decide(now, before -> told.follows(before, now));
                })
                .on("notice.failed.v1", NoticeFailed.class, (it, told) -> {
                    var now = context.get();
                    return it.decide(now, before -> told.follows(before, now));
                })
                .from("complaints.followup")
                .on(
                        "complaint.reopened.v1",
                        ComplaintReopened.class,
                        with(context, (it, told) -> reopened(it, told.cycle(), told.reopening())))
                .on(
                        "complaint.closed.v1",
                        ComplaintClosed.class,
                        with(context, (it, told) -> closed(it, told.cycle(), told.closing())));
    }

    /** What others tell has its consequences too: clocks start, a reopened case goes up. */
    private static <T> BiFunction<Case, T, List<CaseEvent>> with(
            Supplier<DecisionContext> context, BiFunction<Case, T, List<CaseEvent>> decide) {
        return (it, told) -> it.decide(context.get(), before -> decide.apply(before, told));
    }

    private static List<CaseEvent> reopened(Case it, int newCycle, ReopenOrder why) {
        return onceEnded(it, newCycle - 1).reopen(newCycle, why);
    }

    private static List<CaseEvent> closed(Case it, int endedCycle, Closure why) {
        return onceEnded(it, endedCycle).close(endedCycle, why);
    }

    /** A follow-up's word about a cycle waits until that cycle has ended here too. */
    private static Case onceEnded(Case it, int cycle) {
        if (!it.ended(cycle)) {
            throw new TooEarly("the end of cycle " + cycle);
        }
        return it;
    }
}
