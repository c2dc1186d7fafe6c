package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.time.Instant;

/** What passed between us and the customer, and what is waited for. */
public sealed interface ContactEvent extends CaseEvent {

    /** The customer was contacted, or an attempt was made. */
    record CustomerContacted(int cycle, Contact contact) implements ContactEvent {
        @Override
        public Stamp stamp() {
            return contact.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            var first = before.stage() == Stage.ASSIGNED && contact.response();
            return before.inCycle(cycle, it -> it.contacted(contact))
                    .moved(first ? Stage.CONTACTED : before.stage())
                    .answered();
        }
    }

    /** What the complaint is about was confirmed with the customer. */
    record Confirmed(int cycle, Confirmation confirmation) implements ContactEvent {
        @Override
        public Stamp stamp() {
            return confirmation.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withInquiry(it.inquiry().with(confirmation)));
        }
    }

    /** The customer was told of cause and opinion. */
    record FindingsTold(int cycle, Findings findings) implements ContactEvent {
        @Override
        public Stamp stamp() {
            return findings.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withInquiry(it.inquiry().with(findings)));
        }
    }

    /** The case waits for someone who is not one of us. */
    record Paused(int cycle, Wait waiting) implements ContactEvent {
        @Override
        public Stamp stamp() {
            return waiting.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withWaiting(waiting);
        }
    }

    /**
     * The wait is over.
     *
     * @param until when it ended, which may be before it was put on record
     */
    record Resumed(int cycle, PauseReason reason, Wait.Trigger trigger, Instant until, Stamp stamp)
            implements ContactEvent {
        @Override
        public Case applyTo(Case before) {
            return before.withWaiting(null);
        }
    }

    /** The customer was told a time. */
    record Promised(Promise promise) implements ContactEvent {
        @Override
        public Stamp stamp() {
            return promise.told();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withPromises(Lists.plus(before.promises(), promise));
        }
    }

    /** What was promised was done. */
    record PromiseKept(int cycle, String promiseId, boolean onTime, Stamp stamp) implements ContactEvent {
        @Override
        public Case applyTo(Case before) {
            return before.withPromises(
                    Lists.changed(before.promises(), it -> it.id().equals(promiseId), it -> it.withKept(stamp)));
        }
    }

    /** Someone wants colleagues to know something. */
    record Noted(int cycle, Note note) implements ContactEvent {
        @Override
        public Stamp stamp() {
            return note.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withNotes(Lists.plus(before.notes(), note));
        }
    }

    /**
     * The customer is to be reminded that we wait for an answer, or to be told that the case ends without one. It did not
     * happen yet, or did not arrive.
     *
     * @param number which reminder, from 1; of the end, one more than there were
     * @param closing whether it is about the end
     */
    record ReminderDue(int cycle, int number, boolean closing, Stamp stamp) implements ContactEvent {
        @Override
        public Case applyTo(Case before) {
            return before.waiting() == null
                    ? before
                    : before.withWaiting(before.waiting().due(number, closing));
        }
    }

    /**
     * The customer was reminded that we wait for an answer, as who sent the reminder says.
     *
     * @param next when the next reminder, or the end, is due
     * @param nextIsLast whether that is the end
     */
    record CustomerReminded(int cycle, int number, Instant next, boolean nextIsLast, Stamp stamp)
            implements ContactEvent {
        @Override
        public Case applyTo(Case before) {
            return before.waiting() == null
                    ? before
                    : before.withWaiting(before.waiting().reminded(number, next, nextIsLast));
        }
    }
}
