package dev.redress.intake.notices.messages;

import dev.redress.chassis.events.EventHandlers;
import dev.redress.intake.directory.domain.Colleagues;
import dev.redress.intake.notices.domain.NoticeDetail;
import dev.redress.intake.notices.domain.NoticeEvent;
import dev.redress.intake.notices.domain.NoticeOrder;
import dev.redress.intake.notices.domain.NoticeTemplate;
import dev.redress.intake.notices.domain.NoticeTopic;
import dev.redress.intake.notices.domain.Notices;
import dev.redress.intake.notices.domain.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is heard that colleagues are to be told: whose the case is, what is asked of them, and when time runs out. Nothing is
 * queued for who is reached nowhere: their work stands in their lists all the same. Nobody is told what they did themselves.
 */
final class ColleagueNews {
    private static final String MOST_SEVERE = "S1";

    private final Supplier<Colleagues> directory;

    ColleagueNews(Supplier<Colleagues> directory) {
        this.directory = directory;
    }

    /** The same handlers, which hear this too. */
    EventHandlers<Notices, NoticeEvent> addTo(EventHandlers<Notices, NoticeEvent> handlers) {
        return handlers.from("complaints.triage")
                .on("complaint.triaged.v1", Triaged.class, this::triaged)
                .from("complaints.resolution")
                .on("complaint.handler-changed.v1", HandlerChanged.class, this::handlerChanged)
                .on("complaint.task-set.v1", TaskSet.class, this::taskSet)
                .on("complaint.escalated.v1", Escalated.class, this::escalated)
                .on("complaint.mediation-opened.v1", MediationOpened.class, this::mediationOpened)
                .from("complaints.sla")
                .on("clock.warned.v1", ClockWarned.class, this::warned)
                .on("clock.breached.v1", ClockBreached.class, this::breached)
                .from("complaints.followup")
                .on("followup.assigned.v1", FollowUpAssigned.class, this::followUpAssigned);
    }

    private List<NoticeEvent> triaged(Notices it, Triaged told) {
        if (!MOST_SEVERE.equals(told.severity())) {
            return queue(it, Stream.of(assigned(Recipient.department(told.department()), 1, told.triagedAt())));
        }
        var leads = directory.get().leads(told.department()).stream().map(Recipient::person);
        return queue(
                it,
                Stream.concat(Stream.of(Recipient.department(told.department())), leads)
                        .map(to -> NoticeOrder.of(to, NoticeTopic.URGENT, 1, "1", told.triagedAt())));
    }

    private List<NoticeEvent> handlerChanged(Notices it, HandlerChanged told) {
        if (told.handler() == null) {
            return queue(
                    it, Stream.of(assigned(Recipient.department(told.department()), told.cycle(), told.changedAt())));
        }
        return told.handler().equals(told.by())
                ? List.of()
                : queue(it, Stream.of(assigned(Recipient.person(told.handler()), told.cycle(), told.changedAt())));
    }

    private static NoticeOrder assigned(Recipient to, int cycle, Instant at) {
        return NoticeOrder.of(to, NoticeTopic.ASSIGNED, cycle, at.toString(), at);
    }

    private List<NoticeEvent> taskSet(Notices it, TaskSet told) {
        if (told.by().equals(told.person())) {
            return List.of();
        }
        var to = told.person() == null ? Recipient.department(told.department()) : Recipient.person(told.person());
        return queue(
                it,
                Stream.of(NoticeOrder.of(to, NoticeTopic.TASK, told.cycle(), told.taskId(), told.setAt())
                        .saying(List.of(new NoticeDetail(NoticeTemplate.WHAT, told.what()), dueBy(told.dueAt())))));
    }

    private List<NoticeEvent> escalated(Notices it, Escalated told) {
        return told.owner() == null || told.owner().equals(told.by())
                ? List.of()
                : queue(
                        it,
                        Stream.of(NoticeOrder.of(
                                Recipient.person(told.owner()),
                                NoticeTopic.ESCALATED,
                                told.cycle(),
                                Integer.toString(told.level()),
                                told.escalatedAt())));
    }

    private List<NoticeEvent> mediationOpened(Notices it, MediationOpened told) {
        return queue(
                it,
                told.members().stream()
                        .map(Recipient::person)
                        .map(to -> NoticeOrder.of(
                                        to,
                                        NoticeTopic.BOARD,
                                        told.cycle(),
                                        told.openedAt().toString(),
                                        told.openedAt())
                                .saying(List.of(dueBy(told.deadline())))));
    }

    private List<NoticeEvent> warned(Notices it, ClockWarned told) {
        var what = List.of(
                new NoticeDetail(NoticeTemplate.CLOCK, told.metric()),
                new NoticeDetail(NoticeTemplate.PERCENT, Integer.toString(told.percent())),
                dueBy(told.dueAt()));
        return queue(
                it,
                told.to().stream()
                        .map(Addressed::person)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(Recipient::person)
                        .map(to -> NoticeOrder.of(
                                        to,
                                        NoticeTopic.WARNING,
                                        told.cycle(),
                                        clock(told.metric(), told.about()) + ":" + told.level(),
                                        told.warnedAt())
                                .saying(what)));
    }

    private List<NoticeEvent> breached(Notices it, ClockBreached told) {
        return queue(
                it,
                Stream.of(NoticeOrder.of(
                                Recipient.HANDLER,
                                NoticeTopic.BREACH,
                                told.cycle(),
                                clock(told.metric(), told.about()),
                                told.detectedAt())
                        .saying(List.of(
                                new NoticeDetail(NoticeTemplate.CLOCK, told.metric()), dueBy(told.breachedAt())))));
    }

    private List<NoticeEvent> followUpAssigned(Notices it, FollowUpAssigned told) {
        return told.agent().equals(told.by())
                ? List.of()
                : queue(
                        it,
                        Stream.of(NoticeOrder.of(
                                Recipient.person(told.agent()),
                                NoticeTopic.FOLLOW_UP,
                                told.cycle(),
                                told.assignedAt().toString(),
                                told.assignedAt())));
    }

    private static String clock(String metric, String about) {
        return about == null ? metric : metric + ":" + about;
    }

    private static NoticeDetail dueBy(Instant it) {
        return new NoticeDetail(NoticeTemplate.DUE_BY, it.toString());
    }

    private List<NoticeEvent> queue(Notices before, Stream<NoticeOrder> orders) {
        var now = before;
        var all = Stream.<NoticeEvent>builder();
        for (var order : orders.filter(it -> isReached(it.to())).toList()) {
            for (var event : now.queue(order)) {
                all.add(event);
                now = event.applyTo(now);
            }
        }
        return all.build().toList();
    }

    /** Whether anybody would be told, today or when they are back. */
    private boolean isReached(Recipient to) {
        var all = directory.get();
        return switch (to.kind()) {
            case CUSTOMER, JOINED -> true;
            case PERSON ->
                all.person(to.code())
                        .filter(it -> it.contact().known()
                                || all.person(it.standIn())
                                        .filter(other -> other.contact().known())
                                        .isPresent())
                        .isPresent();
            case DEPARTMENT -> all.departmentReached(to.code()).isPresent();
            case HANDLER -> all.anyReached();
        };
    }

    /** What we read of complaint.triaged.v1. */
    record Triaged(String severity, String department, Instant triagedAt) {}

    /**
     * What we read of complaint.handler-changed.v1.
     *
     * @param handler absent when only the department is known
     */
    record HandlerChanged(int cycle, String department, String handler, Instant changedAt, String by) {}

    /**
     * What we read of complaint.task-set.v1.
     *
     * @param person absent when a department is asked
     */
    record TaskSet(
            int cycle,
            String taskId,
            String department,
            String person,
            String what,
            Instant setAt,
            Instant dueAt,
            String by) {}

    /**
     * What we read of complaint.escalated.v1.
     *
     * @param owner absent when nobody of the role is there
     */
    record Escalated(int cycle, int level, String owner, Instant escalatedAt, String by) {}

    /** What we read of complaint.mediation-opened.v1. */
    record MediationOpened(int cycle, List<String> members, Instant openedAt, Instant deadline) {}

    /** What we read of clock.warned.v1. */
    record ClockWarned(
            String metric,
            int cycle,
            String about,
            Instant warnedAt,
            int level,
            int percent,
            List<Addressed> to,
            Instant dueAt) {}

    /**
     * One of those whom a warning is for.
     *
     * @param person absent when nobody of the role is there
     */
    record Addressed(String person) {}

    /** What we read of clock.breached.v1. */
    record ClockBreached(String metric, int cycle, String about, Instant breachedAt, Instant detectedAt) {}

    /** What we read of followup.assigned.v1. */
    record FollowUpAssigned(int cycle, String agent, Instant assignedAt, String by) {}
}
