package dev.redress.followup;

import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Visits;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the desk needs from a store. */
public interface VisitBook {

    Optional<Visits> find(String complaintId);

    /** Those complaints whose latest follow-up matches. */
    FollowupPage search(FollowupSearch search);

    /** How many customers a person is to ask. */
    int toAsk(String agent);

    /** Changes what is kept of one complaint; returns when the change is durable. */
    Visits change(String complaintId, Function<Visits, List<FollowupEvent>> decide);
}
