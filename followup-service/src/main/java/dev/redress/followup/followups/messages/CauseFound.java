package dev.redress.followup.followups.messages;

import static dev.redress.chassis.events.RequiredFields.atLeast;
import static dev.redress.chassis.events.RequiredFields.orEmpty;

import dev.redress.followup.followups.domain.FollowUpContext;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.domain.FoundCause;
import java.util.List;

/** What we read of resolution's complaint.cause-found.v1. */
public record CauseFound(int cycle, String causeDepartment, String causePerson) {
    public List<FollowUpEvent> on(FollowUps followUps, FollowUpContext context) {
        return followUps.causeFound(
                new FoundCause(atLeast(1, cycle, "cycle"), orEmpty(causeDepartment), orEmpty(causePerson)), context);
    }
}
