package dev.redress.intake.customers.messages;

import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.text.domain.Excerpt;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.EarlierComplaint;
import dev.redress.intake.complaints.domain.Repetition;
import dev.redress.intake.customers.domain.ComplaintSummary;
import dev.redress.intake.customers.domain.ComplaintSummary.Contact;
import dev.redress.intake.customers.domain.ComplaintSummary.Entry;
import dev.redress.intake.customers.domain.ComplaintSummary.Survey;
import dev.redress.intake.customers.domain.ComplaintSummary.Told;
import dev.redress.intake.customers.domain.Course;
import dev.redress.intake.customers.domain.Course.Ended;
import java.time.Instant;
import java.util.List;

/** What is heard of complaints, and which few words of it are kept. */
public final class SummaryHandlers {
    private static final int LONGEST = 300;

    private SummaryHandlers() {}

    public static EventHandlers<ComplaintSummary, ComplaintSummary> handlers() {
        var all = new EventHandlers<ComplaintSummary, ComplaintSummary>();
        entered(all);
        handled(all);
        spoken(all);
        ended(all);
        due(all);
        return all;
    }

    private static void entered(EventHandlers<ComplaintSummary, ComplaintSummary> all) {
        all.from("complaints.intake")
                .on("complaint.received.v1", Received.class, (it, told) -> it.enter(told.entry()))
                .on("complaint.acknowledged.v1", Acknowledged.class, (it, told) -> it.replyPromised(told.replyBy()))
                .on("complaint.corrected.v1", Corrected.class, (it, told) -> it.correct(told::over))
                .on(
                        "complaint.withdrawn.v1",
                        Withdrawn.class,
                        (it, told) -> it.move(course -> course.withdrawn(told.withdrawnAt())))
                .on("complaint.erased.v1", Forgotten.class, (it, told) -> it.erase())
                .on(
                        "complaint.merged.v1",
                        Merged.class,
                        (it, told) -> it.move(course -> course.mergedInto(told.master())))
                .on("complaint.unmerged.v1", Unmerged.class, (it, told) -> it.move(Course::unmerged))
                .from("complaints.triage")
                .on(
                        "complaint.triaged.v1",
                        Triaged.class,
                        (it, told) ->
                                it.move(course -> course.triaged(told.category(), told.severity(), told.department())))
                .on(
                        "complaint.reclassified.v1",
                        Reclassified.class,
                        (it, told) -> it.move(course -> course.reclassified(told.category(), told.severity())));
    }

    private static void handled(EventHandlers<ComplaintSummary, ComplaintSummary> all) {
        all.from("complaints.resolution")
                .on(
                        "complaint.handler-changed.v1",
                        Handled.class,
                        (it, told) ->
                                it.move(course -> course.handledBy(text(told.department()), text(told.handler()))))
                .on("complaint.paused.v1", Paused.class, (it, told) -> it.move(course -> course.paused(told.reason())))
                .on("complaint.resumed.v1", Resumed.class, (it, told) -> it.move(Course::resumed));
    }

    private static void spoken(EventHandlers<ComplaintSummary, ComplaintSummary> all) {
        all.on("complaint.contacted.v1", Contacted.class, (it, told) -> it.contact(told.contact()))
                .on(
                        "complaint.promised.v1",
                        Promised.class,
                        (it, told) -> it.promise(told.promiseId(), text(told.what()), told.dueAt()))
                .on(
                        "complaint.promise-kept.v1",
                        PromiseKept.class,
                        (it, told) -> it.keep(told.promiseId(), told.keptAt()))
                .from("complaints.notices")
                .on(
                        "notice.queued.v1",
                        NoticeToSend.class,
                        (it, told) -> told.to() == null
                                ? it.tell(new Told(told.notice(), told.about(), "QUEUED", told.queuedAt()))
                                : List.of())
                .on(
                        "notice.sent.v1",
                        NoticeGone.class,
                        (it, told) -> tellAgain(it, new Told(told.notice(), told.about(), "SENT", told.sentAt())))
                .on(
                        "notice.failed.v1",
                        NoticeLost.class,
                        (it, told) -> tellAgain(it, new Told(told.notice(), told.about(), "FAILED", told.failedAt())));
    }

    /** What was never queued for the customer went to a colleague. */
    private static List<ComplaintSummary> tellAgain(ComplaintSummary it, Told told) {
        return it.notices().stream().anyMatch(each -> each.number() == told.number()) ? it.tell(told) : List.of();
    }

    private static void ended(EventHandlers<ComplaintSummary, ComplaintSummary> all) {
        all.on(
                        "complaint.resolved.v1",
                        Resolved.class,
                        (it, told) -> it.move(course ->
                                course.end(new Ended(told.cycle(), false, told.outcome(), told.resolvedAt()))))
                .on(
                        "complaint.rejected.v1",
                        Rejected.class,
                        (it, told) -> it.move(
                                course -> course.end(new Ended(told.cycle(), true, told.outcome(), told.rejectedAt()))))
                .from("complaints.followup")
                .on(
                        "complaint.surveyed.v1",
                        Surveyed.class,
                        (it, told) -> it.survey(
                                new Survey(told.cycle(), told.solved(), text(told.comment()), told.surveyedAt())))
                .on(
                        "complaint.closed.v1",
                        CycleClosed.class,
                        (it, told) -> it.move(course -> course.closed(told.cycle())))
                .on(
                        "complaint.reopened.v1",
                        CycleBegun.class,
                        (it, told) -> it.move(course -> course.reopened(told.cycle())));
    }

    private static void due(EventHandlers<ComplaintSummary, ComplaintSummary> all) {
        all.from("complaints.sla")
                .on("clock.started.v1", ClockDue.class, (it, told) -> it.due(told.metric(), told.cycle(), told.dueAt()))
                .on(
                        "clock.retargeted.v1",
                        ClockDue.class,
                        (it, told) -> it.due(told.metric(), told.cycle(), told.dueAt()))
                .on("clock.paused.v1", ClockOver.class, (it, told) -> it.due(told.metric(), told.cycle(), null))
                .on("clock.resumed.v1", ClockDue.class, (it, told) -> it.due(told.metric(), told.cycle(), told.dueAt()))
                .on("clock.met.v1", ClockOver.class, (it, told) -> it.done(told.metric(), told.cycle()))
                .on("clock.stopped.v1", ClockOver.class, (it, told) -> it.done(told.metric(), told.cycle()))
                .on("clock.corrected.v1", ClockOver.class, (it, told) -> it.done(told.metric(), told.cycle()))
                .on("clock.cancelled.v1", ClockOver.class, (it, told) -> it.done(told.metric(), told.cycle()))
                .on(
                        "clock.reinstated.v1",
                        ClockDue.class,
                        (it, told) -> it.due(told.metric(), told.cycle(), told.dueAt()));
    }

    private static String label(Received.Product it) {
        return it == null ? "" : (text(it.name()) + " " + text(it.model())).strip();
    }

    private static String text(String told) {
        return told == null ? "" : told;
    }

    /** What we read of complaint.received.v1, and of complaint.corrected.v1, which says the same but for what stays. */
    record Received(
            String number,
            String channel,
            String customerRef,
            Product product,
            String narrative,
            Instant receivedAt,
            boolean confidential,
            Repeats repeats) {
        record Product(String name, String model) {}

        record Repeats(String complaintId, String number, Repetition.Kind kind, double score) {
            Repetition repetition() {
                return new Repetition(kind, new EarlierComplaint(complaintId, number), score);
            }
        }

        Entry entry() {
            return new Entry(
                    number,
                    customerRef,
                    Channel.valueOf(channel),
                    receivedAt,
                    confidential,
                    label(product),
                    Excerpt.of(narrative, LONGEST),
                    repeats == null ? null : repeats.repetition());
        }
    }

    /** What we read of complaint.acknowledged.v1. */
    record Acknowledged(Instant replyBy) {}

    /** What we read of complaint.corrected.v1. */
    record Corrected(
            String channel, String customerRef, Received.Product product, String narrative, boolean confidential) {

        /** As it is right; what is never corrected is as it was. */
        Entry over(Entry before) {
            return new Entry(
                    before.number(),
                    customerRef,
                    Channel.valueOf(channel),
                    before.receivedAt(),
                    confidential,
                    label(product),
                    Excerpt.of(narrative, LONGEST),
                    before.repeats());
        }
    }

    /** What we read of complaint.withdrawn.v1. */
    record Withdrawn(Instant withdrawnAt) {}

    /** What we read of complaint.erased.v1, which is our own. */
    record Forgotten() {}

    /** What we read of complaint.merged.v1. */
    record Merged(String master) {}

    /** What we read of complaint.unmerged.v1: that it was. */
    record Unmerged() {}

    /** What we read of complaint.triaged.v1. */
    record Triaged(String category, String severity, String department) {}

    /** What we read of complaint.reclassified.v1. */
    record Reclassified(String category, String severity) {}

    /** What we read of complaint.handler-changed.v1. */
    record Handled(String department, String handler) {}

    /** What we read of complaint.paused.v1. */
    record Paused(String reason) {}

    /** What we read of complaint.resumed.v1: that it was. */
    record Resumed() {}

    /** What we read of complaint.contacted.v1. */
    record Contacted(String channel, String direction, boolean reached, Instant contactedAt, String by) {
        Contact contact() {
            return new Contact(Channel.valueOf(channel), "INBOUND".equals(direction), reached, contactedAt, by);
        }
    }

    /** What we read of complaint.promised.v1. */
    record Promised(String promiseId, String what, Instant dueAt) {}

    /** What we read of complaint.promise-kept.v1. */
    record PromiseKept(String promiseId, Instant keptAt) {}

    /**
     * What we read of notice.queued.v1.
     *
     * @param to absent for the customer
     */
    record NoticeToSend(int notice, String about, Instant queuedAt, Colleague to) {
        record Colleague(String kind) {}
    }

    /** What we read of notice.sent.v1. */
    record NoticeGone(int notice, String about, Instant sentAt) {}

    /** What we read of notice.failed.v1. */
    record NoticeLost(int notice, String about, Instant failedAt) {}

    /** What we read of complaint.resolved.v1. */
    record Resolved(int cycle, String outcome, Instant resolvedAt) {}

    /** What we read of complaint.rejected.v1. */
    record Rejected(int cycle, String outcome, Instant rejectedAt) {}

    /** What we read of complaint.surveyed.v1. */
    record Surveyed(int cycle, String solved, String comment, Instant surveyedAt) {}

    /** What we read of complaint.closed.v1. */
    record CycleClosed(int cycle) {}

    /** What we read of complaint.reopened.v1. */
    record CycleBegun(int cycle) {}

    /** What we read of a clock that runs: until when. */
    record ClockDue(String metric, int cycle, Instant dueAt) {}

    /** What we read of one that stands still or has ended: that it does. */
    record ClockOver(String metric, int cycle) {}
}
