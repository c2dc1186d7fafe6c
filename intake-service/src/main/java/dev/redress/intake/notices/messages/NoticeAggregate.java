package dev.redress.intake.notices.messages;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.intake.directory.domain.Colleagues;
import dev.redress.intake.notices.domain.NoticeDetail;
import dev.redress.intake.notices.domain.NoticeEvent;
import dev.redress.intake.notices.domain.NoticeEvent.CustomerForgotten;
import dev.redress.intake.notices.domain.NoticeEvent.CustomerJoined;
import dev.redress.intake.notices.domain.NoticeEvent.CustomerParted;
import dev.redress.intake.notices.domain.NoticeEvent.LeftToPeople;
import dev.redress.intake.notices.domain.NoticeEvent.LinkHandedOut;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeDropped;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeFailed;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeQueued;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeSent;
import dev.redress.intake.notices.domain.NoticeEvent.ReplyPromised;
import dev.redress.intake.notices.domain.NoticeEvent.SendingBegun;
import dev.redress.intake.notices.domain.NoticeEvent.SendingHeld;
import dev.redress.intake.notices.domain.NoticeEvent.SendingPutOff;
import dev.redress.intake.notices.domain.NoticeOrder;
import dev.redress.intake.notices.domain.NoticeTemplate;
import dev.redress.intake.notices.domain.NoticeTopic;
import dev.redress.intake.notices.domain.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How notices are kept, what is heard that leads to one, and what others are told. */
public final class NoticeAggregate {
    public static final String TOPIC = "complaints.notices";
    public static final String TO_SEND = StatePaths.path(Notices.class, "toSend");
    public static final String NEXT_AT = StatePaths.path(Notices.class, "nextAt");

    private static final Set<String> WORD_OF_MOUTH = Set.of("PHONE", "VISIT");

    /** One document per complaint, under the complaint's id. */
    public static final AggregateType<Notices, NoticeEvent> NOTICES = AggregateType.of(
                    "notices", Notices.class, NoticeEvent.class)
            .startingAs(Notices::none)
            .foldedBy(NoticeEvent::applyTo)
            .indexed(Indexes.ascending(TO_SEND), Indexes.ascending(NEXT_AT))
            .publishing(
                    TOPIC,
                    it -> it.about("complaintId")
                            .on(
                                    NoticeQueued.class,
                                    NoticeMessages.QUEUED,
                                    event -> event.notice().queuedAt(),
                                    NoticeMessages.Queued::of)
                            .on(LeftToPeople.class, NoticeMessages.BY_HAND, LeftToPeople::at, NoticeMessages.ByHand::of)
                            .on(
                                    LinkHandedOut.class,
                                    NoticeMessages.HANDED_OUT,
                                    event -> event.stamp().at(),
                                    NoticeMessages.HandedOut::of)
                            .on(
                                    NoticeSent.class,
                                    NoticeMessages.SENT,
                                    event -> event.sent().at(),
                                    NoticeMessages.Sent::of)
                            .on(
                                    NoticeFailed.class,
                                    NoticeMessages.FAILED,
                                    event -> event.stamp().at(),
                                    NoticeMessages.Failed::of)
                            .keepingToItself(
                                    CustomerForgotten.class,
                                    NoticeDropped.class,
                                    CustomerJoined.class,
                                    CustomerParted.class,
                                    ReplyPromised.class,
                                    SendingBegun.class,
                                    SendingHeld.class,
                                    SendingPutOff.class));

    private NoticeAggregate() {}

    /**
     * How soon what is heard leads to a notice.
     *
     * @param receiptWaits how long a receipt waits for the time until which a person is to reply
     * @param surveyAfter how long after a follow-up was planned its survey goes out
     */
    public record Timing(Duration receiptWaits, Duration surveyAfter) {}

    /** What waits for a notice: a reminder or a closing that fell due, an offer, and the customer who spoke before. */
    public static EventHandlers<Notices, NoticeEvent> handlers() {
        return new EventHandlers<Notices, NoticeEvent>()
                .from("complaints.resolution")
                .on("complaint.reminder-due.v1", ReminderDue.class, (it, told) -> it.queue(told.order()))
                .on("complaint.solution-offered.v1", SolutionOffered.class, (it, told) -> it.queue(told.order()))
                .on("complaint.resumed.v1", Resumed.class, (it, told) -> it.customerSpoke(told.resumedAt()))
                .from("complaints.intake")
                .on("complaint.erased.v1", CustomerErased.class, (it, told) -> it.erase(told.erasedAt()));
    }

    /** Beside that, all of which the customer and colleagues are informed, where there are ways to do so. */
    public static EventHandlers<Notices, NoticeEvent> handlers(Timing timing, Supplier<Colleagues> directory) {
        return new ColleagueNews(directory).addTo(informing(timing));
    }

    private static EventHandlers<Notices, NoticeEvent> informing(Timing timing) {
        return handlers()
                .from("complaints.resolution")
                .on(
                        "complaint.paused.v1",
                        Paused.class,
                        (it, told) -> told.asksTheCustomer() ? it.queue(told.order()) : List.of())
                .on(
                        "complaint.findings-told.v1",
                        FindingsTold.class,
                        (it, told) -> byWordOfMouth(told.channel()) ? it.queue(told.order()) : List.of())
                .on(
                        "complaint.resolved.v1",
                        Resolved.class,
                        (it, told) -> told.byRule() == null ? it.queue(told.order()) : List.of())
                .on(
                        "complaint.rejected.v1",
                        Rejected.class,
                        (it, told) -> byWordOfMouth(told.toldBy()) ? it.queue(told.order()) : List.of())
                .from("complaints.intake")
                .on(
                        "complaint.acknowledged.v1",
                        Acknowledged.class,
                        (it, told) -> it.acknowledge(told.acknowledgedAt(), timing.receiptWaits()))
                .on(
                        "complaint.joined.v1",
                        OtherJoined.class,
                        (it, told) -> it.join(told.joined(), "SAME_CUSTOMER".equals(told.reason())))
                .on("complaint.parted.v1", OtherParted.class, (it, told) -> it.part(told.joined(), told.partedAt()))
                .from("complaints.sla")
                .on(
                        "clock.started.v1",
                        ClockStarted.class,
                        (it, told) -> told.isFirstReply() ? it.promiseReply(told.dueAt()) : List.of())
                .from("complaints.followup")
                .on(
                        "followup.planned.v1",
                        FollowUpPlanned.class,
                        (it, told) -> it.queue(told.order(timing.surveyAfter())))
                .on(
                        "complaint.surveyed.v1",
                        Surveyed.class,
                        (it, told) -> it.endSurvey(told.cycle(), told.surveyedAt()))
                .on(
                        "complaint.reopened.v1",
                        ReopenedAgain.class,
                        (it, told) -> it.endSurvey(told.cycle() - 1, told.reopenedAt()))
                .on(
                        "complaint.closed.v1",
                        ClosedAtLast.class,
                        (it, told) -> Stream.concat(
                                        it.endSurvey(told.cycle(), told.closedAt()).stream(),
                                        it.queue(told.order()).stream())
                                .toList());
    }

    /** A letter or a mail said it already; of who says nothing of the way it is not known that it did. */
    private static boolean byWordOfMouth(String channel) {
        return channel == null || WORD_OF_MOUTH.contains(channel);
    }

    /** What we read of complaint.reminder-due.v1. */
    record ReminderDue(int cycle, int number, boolean closing, Instant dueAt) {
        NoticeOrder order() {
            var about = closing ? NoticeTopic.CLOSING : NoticeTopic.REMINDER;
            return NoticeOrder.of(about, cycle, Integer.toString(number), dueAt);
        }
    }

    /** What we read of complaint.solution-offered.v1. */
    record SolutionOffered(int cycle, int round, int offer, Instant offeredAt) {
        NoticeOrder order() {
            return NoticeOrder.of(NoticeTopic.OFFER, cycle, round + "-" + offer, offeredAt);
        }
    }

    /** What we read of complaint.resumed.v1. */
    record Resumed(Instant resumedAt) {}

    /** What we read of complaint.paused.v1; its note is written for colleagues. */
    record Paused(int cycle, String reason, Instant pausedAt) {
        boolean asksTheCustomer() {
            return "AWAITING_CUSTOMER_INFO".equals(reason);
        }

        NoticeOrder order() {
            return NoticeOrder.of(NoticeTopic.MORE_INFORMATION, cycle, pausedAt.toString(), pausedAt);
        }
    }

    /** What we read of complaint.findings-told.v1. */
    record FindingsTold(int cycle, String channel, String cause, String opinion, Instant toldAt) {
        NoticeOrder order() {
            return NoticeOrder.of(NoticeTopic.FINDINGS, cycle, toldAt.toString(), toldAt)
                    .saying(known(NoticeTemplate.CAUSE, cause, NoticeTemplate.OPINION, opinion));
        }
    }

    /**
     * What we read of complaint.resolved.v1; its summary is written for colleagues.
     *
     * @param byRule absent where a person resolved it; where the customer was silent, CLOSING said so
     */
    record Resolved(int cycle, String byRule, Instant resolvedAt) {
        NoticeOrder order() {
            return NoticeOrder.of(NoticeTopic.RESOLVED, cycle, Integer.toString(cycle), resolvedAt);
        }
    }

    /** What we read of complaint.rejected.v1. */
    record Rejected(int cycle, String reason, String furtherWays, String toldBy, Instant rejectedAt) {
        NoticeOrder order() {
            return NoticeOrder.of(NoticeTopic.REJECTED, cycle, Integer.toString(cycle), rejectedAt)
                    .saying(known(NoticeTemplate.REASON, reason, NoticeTemplate.FURTHER_WAYS, furtherWays));
        }
    }

    private static List<NoticeDetail> known(String one, String value, String other, String otherValue) {
        return Stream.of(new NoticeDetail(one, value), new NoticeDetail(other, otherValue))
                .filter(it -> it.value() != null)
                .toList();
    }

    /** What we read of complaint.acknowledged.v1, which is our own. */
    record Acknowledged(Instant acknowledgedAt) {}

    /** What we read of complaint.erased.v1, which is our own. */
    record CustomerErased(Instant erasedAt) {}

    /** What we read of clock.started.v1. */
    record ClockStarted(String metric, int cycle, Instant dueAt) {
        boolean isFirstReply() {
            return "FIRST_RESPONSE".equals(metric) && cycle == 1 && dueAt != null;
        }
    }

    /** What we read of followup.planned.v1. */
    record FollowUpPlanned(int cycle, Instant plannedAt) {
        NoticeOrder order(Duration after) {
            return NoticeOrder.of(NoticeTopic.SURVEY, cycle, Integer.toString(cycle), plannedAt)
                    .notBefore(plannedAt.plus(after));
        }
    }

    /** What we read of complaint.surveyed.v1. */
    record Surveyed(int cycle, Instant surveyedAt) {}

    /** What we read of complaint.reopened.v1: the cycle that begins. */
    record ReopenedAgain(int cycle, Instant reopenedAt) {}

    /** What we read of complaint.joined.v1. */
    record OtherJoined(String joined, String reason) {}

    /** What we read of complaint.parted.v1. */
    record OtherParted(String joined, Instant partedAt) {}

    /** What we read of complaint.closed.v1. */
    record ClosedAtLast(int cycle, Instant closedAt) {
        NoticeOrder order() {
            return NoticeOrder.of(NoticeTopic.CLOSED, cycle, Integer.toString(cycle), closedAt);
        }
    }
}
