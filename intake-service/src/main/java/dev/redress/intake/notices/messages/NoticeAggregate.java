package dev.redress.intake.notices.messages;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.intake.notices.domain.NoticeEvent;
import dev.redress.intake.notices.domain.NoticeEvent.LeftToPeople;
import dev.redress.intake.notices.domain.NoticeEvent.LinkHandedOut;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeDropped;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeFailed;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeQueued;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeSent;
import dev.redress.intake.notices.domain.NoticeEvent.SendingBegun;
import dev.redress.intake.notices.domain.NoticeEvent.SendingPutOff;
import dev.redress.intake.notices.domain.NoticeTopic;
import dev.redress.intake.notices.domain.Notices;
import java.time.Instant;

/** How notices are kept, what is heard that leads to one, and what others are told. */
public final class NoticeAggregate {
    public static final String TOPIC = "complaints.notices";
    public static final String TO_SEND = StatePaths.path(Notices.class, "toSend");
    public static final String NEXT_AT = StatePaths.path(Notices.class, "nextAt");

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
                            .keepingToItself(NoticeDropped.class, SendingBegun.class, SendingPutOff.class));

    private NoticeAggregate() {}

    /** A reminder or a closing that fell due, an offer that is to be answered, and the customer who spoke before. */
    public static EventHandlers<Notices, NoticeEvent> handlers() {
        return new EventHandlers<Notices, NoticeEvent>()
                .from("complaints.resolution")
                .on(
                        "complaint.reminder-due.v1",
                        ReminderDue.class,
                        (it, told) -> it.queue(
                                told.closing() ? NoticeTopic.CLOSING : NoticeTopic.REMINDER,
                                told.cycle(),
                                Integer.toString(told.number()),
                                told.dueAt()))
                .on(
                        "complaint.solution-offered.v1",
                        SolutionOffered.class,
                        (it, told) -> it.queue(
                                NoticeTopic.OFFER, told.cycle(), told.round() + "-" + told.offer(), told.offeredAt()))
                .on("complaint.resumed.v1", Resumed.class, (it, told) -> it.customerSpoke(told.resumedAt()));
    }

    /** What we read of complaint.reminder-due.v1. */
    record ReminderDue(int cycle, int number, boolean closing, Instant dueAt) {}

    /** What we read of complaint.solution-offered.v1. */
    record SolutionOffered(int cycle, int round, int offer, Instant offeredAt) {}

    /** What we read of complaint.resumed.v1. */
    record Resumed(Instant resumedAt) {}
}
