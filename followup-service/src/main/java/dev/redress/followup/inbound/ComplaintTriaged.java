package dev.redress.followup.inbound;

import static dev.redress.followup.inbound.Required.present;

import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Kind;
import dev.redress.followup.domain.Severity;
import dev.redress.followup.domain.Verdict;
import dev.redress.followup.domain.Visits;
import java.util.List;

/** What we read of triage's complaint.triaged.v1. */
record ComplaintTriaged(Severity severity, Nature nature, Kind kind, String department) {

    /** Only those that wish to talk have a kind of their own. */
    enum Nature {
        VALID,
        COMMUNICATIVE
    }

    List<FollowupEvent> on(Visits visits) {
        var its = present(nature, "nature") == Nature.VALID ? Kind.VALID : present(kind, "kind");
        return visits.triaged(new Verdict(present(severity, "severity"), its, present(department, "department")));
    }
}
