package dev.redress.followup.followups.messages;

import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.followup.followups.domain.ComplaintKind;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.domain.TriageFacts;
import java.util.List;

/** What we read of triage's complaint.triaged.v1. */
public record ComplaintTriaged(ComplaintSeverity severity, Nature nature, ComplaintKind kind, String department) {

    /** Only those that wish to talk have a kind of their own. */
    enum Nature {
        VALID,
        COMMUNICATIVE
    }

    public List<FollowUpEvent> on(FollowUps followUps) {
        var its = present(nature, "nature") == Nature.VALID ? ComplaintKind.VALID : present(kind, "kind");
        return followUps.triaged(
                new TriageFacts(present(severity, "severity"), its, present(department, "department")));
    }
}
