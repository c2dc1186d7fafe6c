package dev.redress.followup.followups.messages;

import static dev.redress.chassis.events.RequiredFields.orEmpty;
import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.followup.followups.domain.FollowUpContext;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import java.util.List;

/** What we read of resolution's complaint.handler-changed.v1. */
public record HandlerChanged(String department, String handler) {
    public List<FollowUpEvent> on(FollowUps followUps, FollowUpContext context) {
        return followUps.handlerChanged(present(department, "department"), orEmpty(handler), context);
    }
}
