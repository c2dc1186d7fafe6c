package dev.redress.followup.inbound;

import static dev.redress.followup.inbound.Required.orEmpty;
import static dev.redress.followup.inbound.Required.present;

import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Ground;
import dev.redress.followup.domain.Visits;
import java.util.List;

/** What we read of resolution's complaint.handler-changed.v1. */
record HandlerChanged(String department, String handler) {
    List<FollowupEvent> on(Visits visits, Ground ground) {
        return visits.handlerChanged(present(department, "department"), orEmpty(handler), ground);
    }
}
