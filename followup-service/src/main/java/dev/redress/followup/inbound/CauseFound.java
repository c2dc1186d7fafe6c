package dev.redress.followup.inbound;

import static dev.redress.followup.inbound.Required.fromOne;
import static dev.redress.followup.inbound.Required.orEmpty;

import dev.redress.followup.domain.Cause;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Ground;
import dev.redress.followup.domain.Visits;
import java.util.List;

/** What we read of resolution's complaint.cause-found.v1. */
record CauseFound(int cycle, String causeDepartment, String causePerson) {
    List<FollowupEvent> on(Visits visits, Ground ground) {
        return visits.causeFound(
                new Cause(fromOne(cycle, "cycle"), orEmpty(causeDepartment), orEmpty(causePerson)), ground);
    }
}
