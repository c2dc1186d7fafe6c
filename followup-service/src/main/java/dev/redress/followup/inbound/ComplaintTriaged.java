package dev.redress.followup.inbound;

import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Severity;
import dev.redress.followup.domain.Visits;
import java.util.List;

/** What we read of triage's complaint.triaged.v1. */
record ComplaintTriaged(Severity severity, String department) {
    List<FollowupEvent> on(Visits visits) {
        return visits.triaged(Required.present(severity, "severity"), Required.present(department, "department"));
    }
}
