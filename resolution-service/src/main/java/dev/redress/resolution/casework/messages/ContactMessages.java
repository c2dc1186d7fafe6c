package dev.redress.resolution.casework.messages;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.aggregates.PublishingTable;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Contact;
import dev.redress.resolution.casework.domain.ContactEvent.Confirmed;
import dev.redress.resolution.casework.domain.ContactEvent.CustomerContacted;
import dev.redress.resolution.casework.domain.ContactEvent.CustomerReminded;
import dev.redress.resolution.casework.domain.ContactEvent.FindingsTold;
import dev.redress.resolution.casework.domain.ContactEvent.Noted;
import dev.redress.resolution.casework.domain.ContactEvent.Paused;
import dev.redress.resolution.casework.domain.ContactEvent.PromiseKept;
import dev.redress.resolution.casework.domain.ContactEvent.Promised;
import dev.redress.resolution.casework.domain.ContactEvent.ReminderDue;
import dev.redress.resolution.casework.domain.ContactEvent.Resumed;
import dev.redress.resolution.casework.domain.Wait;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.time.Instant;

/** What others are told of talks with the customer, of promises made in them, of waits, and of notes. */
final class ContactMessages {
    private ContactMessages() {}

    static PublishingTable<Case, CaseEvent> rows(PublishingTable<Case, CaseEvent> it) {
        return it
                // Told with the time of the contact itself: figures count from there.
                .on(
                        CustomerContacted.class,
                        "complaint.contacted.v1",
                        told -> told.contact().contactedAt(),
                        Contacted::of)
                .on(Confirmed.class, "complaint.confirmed.v1", ContentConfirmed::of)
                .on(FindingsTold.class, "complaint.findings-told.v1", FindingsGiven::of)
                .on(Promised.class, "complaint.promised.v1", PromiseMade::of)
                .on(PromiseKept.class, "complaint.promise-kept.v1", PromiseFulfilled::of)
                .on(Paused.class, "complaint.paused.v1", WaitBegun::of)
                .on(Resumed.class, "complaint.resumed.v1", Resumed::until, WaitEnded::of)
                .on(ReminderDue.class, "complaint.reminder-due.v1", ReminderFellDue::of)
                .on(CustomerReminded.class, "complaint.customer-reminded.v1", ReminderSent::of)
                .on(Noted.class, "complaint.noted.v1", NoteAdded::of);
    }

    @JsonInclude(NON_EMPTY)
    private record Contacted(
            int cycle,
            Channel channel,
            Contact.Direction direction,
            boolean reached,
            boolean response,
            Instant contactedAt,
            String by,
            String summary) {
        static Contacted of(CustomerContacted it) {
            var contact = it.contact();
            return new Contacted(
                    it.cycle(),
                    contact.channel(),
                    contact.direction(),
                    contact.reached(),
                    contact.response(),
                    contact.contactedAt(),
                    contact.stamp().by(),
                    contact.summary());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record ContentConfirmed(
            int cycle, String content, String wish, Instant wishBy, Instant confirmedAt, String by) {
        static ContentConfirmed of(Confirmed it) {
            return new ContentConfirmed(
                    it.cycle(),
                    it.confirmation().content(),
                    it.confirmation().wish(),
                    it.confirmation().wishBy(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record FindingsGiven(
            int cycle,
            Channel channel,
            String cause,
            String opinion,
            Instant solutionPromisedFor,
            Instant toldAt,
            String by) {
        static FindingsGiven of(FindingsTold it) {
            var findings = it.findings();
            return new FindingsGiven(
                    it.cycle(),
                    findings.channel(),
                    findings.cause(),
                    findings.opinion(),
                    findings.solutionPromisedFor(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record PromiseMade(int cycle, String promiseId, String what, Instant dueAt, Instant promisedAt, String by) {
        static PromiseMade of(Promised it) {
            var promise = it.promise();
            return new PromiseMade(
                    promise.cycle(),
                    promise.id(),
                    promise.what(),
                    promise.dueAt(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record PromiseFulfilled(int cycle, String promiseId, boolean onTime, Instant keptAt, String by) {
        static PromiseFulfilled of(PromiseKept it) {
            return new PromiseFulfilled(
                    it.cycle(), it.promiseId(), it.onTime(), it.at(), it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record WaitBegun(int cycle, PauseReason reason, String note, Instant pausedAt, String by) {
        static WaitBegun of(Paused it) {
            return new WaitBegun(
                    it.cycle(),
                    it.waiting().reason(),
                    it.waiting().note(),
                    it.waiting().since(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record WaitEnded(int cycle, PauseReason reason, Wait.Trigger trigger, Instant resumedAt, String by) {
        static WaitEnded of(Resumed it) {
            return new WaitEnded(
                    it.cycle(),
                    it.reason(),
                    it.trigger(),
                    it.until(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record ReminderFellDue(int cycle, int number, boolean closing, Instant dueAt, String by) {
        static ReminderFellDue of(ReminderDue it) {
            return new ReminderFellDue(
                    it.cycle(), it.number(), it.closing(), it.at(), it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record ReminderSent(int cycle, int number, Instant remindedAt, String by) {
        static ReminderSent of(CustomerReminded it) {
            return new ReminderSent(it.cycle(), it.number(), it.at(), it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record NoteAdded(int cycle, String text, Instant notedAt, String by) {
        static NoteAdded of(Noted it) {
            return new NoteAdded(
                    it.cycle(), it.note().text(), it.at(), it.stamp().by());
        }
    }
}
