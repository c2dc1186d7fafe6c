package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.clocks.domain.PauseReason;
import dev.redress.resolution.clocks.domain.Policy;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The case waits for someone who is not one of us.
 *
 * @param note empty when nothing was said
 * @param reminders how often the customer was reminded
 * @param wakeAt when the next reminder is due, or the end; absent when neither is
 * @param last whether what is due then is the end
 * @param toSend whether it fell due and the customer is to be told, which nobody has said yet to have done
 */
@RecordBuilder
public record Wait(
        PauseReason reason,
        String note,
        Instant since,
        int reminders,
        Instant wakeAt,
        boolean last,
        boolean toSend,
        Stamp stamp)
        implements WaitBuilder.With {

    /** The reasons for which a customer is waited for. */
    static final Set<PauseReason> FOR_CUSTOMER = Collections.unmodifiableSet(
            EnumSet.of(PauseReason.AWAITING_CUSTOMER_INFO, PauseReason.AWAITING_CUSTOMER_DECISION));

    /** Why the wait came to its end. */
    public enum Trigger {
        CUSTOMER_SPOKE,
        HANDLER,
        CASE_MOVED
    }

    /** What is due next of a wait. */
    record Next(Instant at, boolean last) {}

    static Wait begun(PauseReason reason, String note, Policy.Silence rule, Stamp stamp) {
        var next = next(rule, stamp.at(), 0, stamp.at());
        return new Wait(reason, note, stamp.at(), 0, next.at(), next.last(), false, stamp);
    }

    /** After so many reminders. When the last one went out late, the customer gets as long after it all the same. */
    static Next next(Policy.Silence rule, Instant since, int reminders, Instant now) {
        if (rule == null) {
            return new Next(null, false);
        }
        var all = rule.remindAfter();
        var last = reminders >= all.size();
        var due = last ? rule.closeAfter() : all.get(reminders);
        var before = Math.min(reminders, all.size());
        var gap = before == 0 ? due : due.minus(all.get(before - 1));
        var planned = since.plus(due);
        var earliest = now.plus(gap);
        return new Next(planned.isBefore(earliest) ? earliest : planned, last);
    }

    boolean forCustomer() {
        return FOR_CUSTOMER.contains(reason);
    }

    /** Nothing more falls due before the customer was told; a reminder that came back is one that was never counted. */
    Wait due(int number, boolean closing) {
        return with().reminders(number - 1)
                .wakeAt(null)
                .last(closing)
                .toSend(true)
                .build();
    }

    Wait reminded(int number, Instant next, boolean nextIsLast) {
        return with().reminders(number)
                .wakeAt(next)
                .last(nextIsLast)
                .toSend(false)
                .build();
    }
}
