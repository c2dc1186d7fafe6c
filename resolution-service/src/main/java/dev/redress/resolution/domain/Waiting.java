package dev.redress.resolution.domain;

import dev.redress.resolution.domain.sla.PauseReason;
import dev.redress.resolution.domain.sla.Policy;
import java.time.Instant;

/**
 * The case waits for someone who is not one of us.
 *
 * @param note empty when nothing was said
 * @param reminders how often the customer was reminded
 * @param wakeAt when the next reminder is due, or the end; absent when neither is
 * @param last whether what is due then is the end
 */
public record Waiting(
        PauseReason reason, String note, Instant since, int reminders, Instant wakeAt, boolean last, Said said) {

    /** Why the wait came to its end. */
    public enum Trigger {
        CUSTOMER_SPOKE,
        HANDLER,
        CASE_MOVED
    }

    /** What is due next of a wait. */
    record Next(Instant at, boolean last) {}

    static Waiting begun(PauseReason reason, String note, Policy.Silence rule, Said said) {
        var next = next(rule, said.at(), 0);
        return new Waiting(reason, note, said.at(), 0, next.at(), next.last(), said);
    }

    /** After so many reminders. */
    static Next next(Policy.Silence rule, Instant since, int reminders) {
        if (rule == null) {
            return new Next(null, false);
        }
        return reminders < rule.remindAfter().size()
                ? new Next(since.plus(rule.remindAfter().get(reminders)), false)
                : new Next(since.plus(rule.closeAfter()), true);
    }

    boolean forCustomer() {
        return switch (reason) {
            case AWAITING_CUSTOMER_INFO, AWAITING_CUSTOMER_DECISION -> true;
            case AWAITING_EXTERNAL, FORCE_MAJEURE -> false;
        };
    }

    Waiting reminded(int number, Instant next, boolean nextIsLast) {
        return new Waiting(reason, note, since, number, next, nextIsLast, said);
    }
}
