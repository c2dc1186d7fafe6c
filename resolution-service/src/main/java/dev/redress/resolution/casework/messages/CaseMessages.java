package dev.redress.resolution.casework.messages;

import dev.redress.chassis.aggregates.PublishingTable;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseClosed;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseOpened;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseReopened;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseWithdrawn;
import dev.redress.resolution.casework.domain.LifecycleEvent.ComplaintHeard;
import dev.redress.resolution.casework.domain.LifecycleEvent.ComplaintPutRight;
import dev.redress.resolution.casework.domain.LifecycleEvent.ReceiptTold;
import dev.redress.resolution.casework.domain.LifecycleEvent.SupplementHeard;
import dev.redress.resolution.casework.domain.LifecycleEvent.WithdrawalHeard;
import dev.redress.resolution.casework.domain.MergerEvent.CaseMerged;
import dev.redress.resolution.casework.domain.MergerEvent.CaseUnmerged;
import dev.redress.resolution.casework.domain.MergerEvent.ComplaintJoined;
import dev.redress.resolution.casework.domain.MergerEvent.ComplaintParted;
import dev.redress.resolution.casework.domain.MergerEvent.MergerHeard;
import dev.redress.resolution.casework.domain.MergerEvent.MergerUndone;

/** What others are told of a case, but for its clocks; the published form is in docs/events. */
public final class CaseMessages {
    public static final String TOPIC = "complaints.resolution";

    private CaseMessages() {}

    /** All rows but that of the clocks. What other stages told us is theirs to tell. */
    public static PublishingTable<Case, CaseEvent> rows(PublishingTable<Case, CaseEvent> it) {
        return it.about("complaintId")
                .at(CaseEvent::at)
                .and(ContactMessages::rows)
                .and(CauseMessages::rows)
                .and(SolutionMessages::rows)
                .and(ExecutionMessages::rows)
                .and(OwnershipMessages::rows)
                .and(EndingMessages::rows)
                .keepingToItself(
                        ComplaintHeard.class,
                        ComplaintPutRight.class,
                        SupplementHeard.class,
                        WithdrawalHeard.class,
                        CaseWithdrawn.class,
                        MergerHeard.class,
                        MergerUndone.class,
                        ComplaintJoined.class,
                        ComplaintParted.class,
                        CaseMerged.class,
                        CaseUnmerged.class,
                        ReceiptTold.class,
                        CaseOpened.class,
                        CaseReopened.class,
                        CaseClosed.class);
    }
}
