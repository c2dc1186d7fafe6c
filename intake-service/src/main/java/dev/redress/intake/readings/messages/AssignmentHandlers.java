package dev.redress.intake.readings.messages;

import dev.redress.chassis.events.EventHandlers;
import dev.redress.intake.readings.domain.Assignments;

/** What is heard of who has to do with customers. */
public final class AssignmentHandlers {
    private AssignmentHandlers() {}

    public static EventHandlers<Assignments, Assignments> handlers() {
        return new EventHandlers<Assignments, Assignments>()
                .from("complaints.resolution")
                .on(
                        "complaint.handler-changed.v1",
                        HandlerChanged.class,
                        (it, told) -> it.handledBy(code(told.handler())))
                .on("complaint.escalated.v1", Escalated.class, (it, told) -> it.ownedBy(code(told.owner())))
                .from("complaints.followup")
                .on("followup.assigned.v1", FollowUpAssigned.class, (it, told) -> it.askedBy(code(told.agent())))
                .on("complaint.closed.v1", Closed.class, (it, told) -> it.askedBy(""))
                .on("complaint.reopened.v1", Reopened.class, (it, told) -> it.reopen());
    }

    private static String code(String told) {
        return told == null ? "" : told;
    }

    /** What we read of complaint.handler-changed.v1. */
    record HandlerChanged(String handler) {}

    /** What we read of complaint.escalated.v1. */
    record Escalated(String owner) {}

    /** What we read of followup.assigned.v1. */
    record FollowUpAssigned(String agent) {}

    /** What we read of complaint.closed.v1: that it was. */
    record Closed() {}

    /** What we read of complaint.reopened.v1: that it was. */
    record Reopened() {}
}
